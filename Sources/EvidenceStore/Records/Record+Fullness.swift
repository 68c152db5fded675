import Bibliography

extension Record {
    /// How many of the things that a reference is made of the record says, to tell a thin description of a work from a full one.
    var filledFields: Int {
        let has = [
            pmid != nil, doi != nil, pmcid != nil, url != nil, title != nil, vernacularTitle != nil, !contributors.isEmpty,
            container != nil, publisher != nil, volume != nil, issue != nil, pagination != nil, publicationDate != nil,
            !electronicDates.isEmpty, !languages.isEmpty, !publicationTypes.isEmpty, !mesh.isEmpty, !keywords.isEmpty,
            !abstracts.isEmpty, !notices.isEmpty,
        ]
        return has.count { $0 }
    }
}
