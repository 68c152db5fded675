import Bibliography

/// Bibliography's record, not GRDB's class of that name.
typealias Record = Bibliography.Record
