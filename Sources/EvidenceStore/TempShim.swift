import Bibliography
import EvidenceModel
enum StudyDesignRule {
    static func design(of record: Record) -> (StudyDesign, LocalizedText) {
        (record.declaredDesign ?? .unknown, LocalizedText(nl: "x", en: "x"))
    }
}
