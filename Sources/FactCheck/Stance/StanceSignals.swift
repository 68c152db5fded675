/// What a sentence of an abstract does: tell a finding, or what was to be looked for.
enum StanceSignals {
    static func of(_ text: StanceText) -> (finding: Bool, aim: Bool) {
        var finding = false
        var aim = false
        for word in text.words {
            if findings.contains(word.text[...]) { finding = true }
            if aims.contains(word.text[...]) { aim = true }
        }
        return (finding, aim)
    }

    private static let findings = Set(
        """
        showed show shows shown found find demonstrate demonstrated demonstrates reveal revealed reveals conclude conclusion
        conclusions results indicate indicates indicated suggest suggests confirmed observed identify identified findings report
        significantly significant therefore thus concluded toonde toont blijkt bleek vonden gevonden conclusie resultaten
        """.split(whereSeparator: \.isWhitespace))

    private static let aims = Set(
        """
        aim aims aimed objective objectives investigate investigated examine examined assess assessed evaluate evaluated
        determine background purpose hypothesized whether unknown unclear controversial methods explore sought tested remains
        doel onderzochten onbekend onduidelijk achtergrond methode
        """.split(whereSeparator: \.isWhitespace))
}

/// Pairs of words of opposite meaning that are no direction of their own.
enum StanceAntonyms {
    /// How often one text has one word of a pair and the other text the other, and neither has both.
    static func count(_ first: StanceText, _ second: StanceText) -> Int {
        func has(_ text: StanceText, _ parts: [Substring]) -> Bool {
            text.words.contains { word in parts.contains { word.text.hasPrefix($0) } }
        }
        return pairs.count { pair in
            let (a, b) = (has(first, pair.0), has(first, pair.1))
            let (c, d) = (has(second, pair.0), has(second, pair.1))
            return a && !b && d && !c || b && !a && c && !d
        }
    }

    private static let pairs: [([Substring], [Substring])] = [
        (["hyper"], ["hypo"]), (["early", "vroeg"], ["late", "laat"]),
        (["presence", "aanwezig"], ["absence", "afwezig", "absent"]),
        (["positive", "positief"], ["negative", "negatief"]), (["dependent"], ["independent"]),
        (["acute", "acuut"], ["chronic", "chronisch"]),
        (["direct"], ["indirect"]), (["agonist"], ["antagonist"]), (["intracellular"], ["extracellular"]),
        (["active", "actief"], ["inactive", "inactief"]),
        (["sensitive", "susceptible", "vulnerable"], ["resistan", "insensitive", "protected"]),
        (["stable", "stabiel"], ["unstable", "instabiel"]),
        (["activat"], ["inactivat", "deactivat"]), (["excitatory"], ["inhibitory"]), (["systolic"], ["diastolic"]),
        (["male", "mannen"], ["female", "vrouwen"]),
        (["necessary", "required", "essential"], ["dispensable", "unnecessary", "redundant"]),
        (["cytosol", "cytoplasm"], ["nucle"]),
        (["pro"], ["anti"]), (["winter"], ["summer", "zomer"]), (["rural"], ["urban"]), (["synthes"], ["degrad"]),
        (["dominant"], ["recessive"]),
        (["deficien", "lack", "deplet"], ["overexpress", "excess", "abundan"]), (["alone"], ["combination", "combined"]),
        (["safe", "veilig"], ["harmful", "toxic", "unsafe"]),
        (["homozyg"], ["heterozyg"]), (["benign"], ["malignan"]), (["rapid", "fast", "snel"], ["slow", "langzaam"]),
        (["simple"], ["complex"]),
    ]
}
