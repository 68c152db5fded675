import Diagnostics

/// Why a request was not answered as it should be.
struct Trouble: Error {
    enum Kind {
        /// No connection came about.
        case unreachable
        case timedOut
        /// The answer broke off, on the way or in its XML.
        case cutShort
        /// 429: more requests than NCBI allows.
        case busy
        /// 5xx.
        case unavailable
        /// Another status than 200: the request itself is at fault, or unwelcome.
        case refused
        /// The API key is not one of NCBI's.
        case badKey
        /// Something else than the XML that was asked for.
        case notXML
        /// XML that says what went wrong at NCBI.
        case error
    }

    let kind: Kind
    /// The status of the answer, where there is one.
    var status: Int?
    /// What the server or the system said, without the API key.
    var cause: String?
    /// How long the server asks to wait.
    var retryAfter: Duration?

    init(_ kind: Kind, status: Int? = nil, cause: String? = nil, retryAfter: Duration? = nil) {
        self.kind = kind
        self.status = status
        self.cause = cause
        self.retryAfter = retryAfter
    }

    /// Whether the same request may be answered later.
    ///
    /// - Parameter wasReached: whether the server has answered before. Else there is most likely no network, and the user is told so
    ///   at once.
    func mayPass(wasReached: Bool) -> Bool {
        switch kind {
        case .unreachable: wasReached
        case .timedOut, .cutShort, .busy, .unavailable, .notXML, .error: true
        case .refused, .badKey: false
        }
    }

    /// What is wrong, in a few words.
    var words: String {
        switch kind {
        case .unreachable: "NCBI cannot be reached"
        case .timedOut: "NCBI took too long to answer"
        case .cutShort: "NCBI's answer breaks off"
        case .busy: "NCBI finds the requests too many (429)"
        case .unavailable: "NCBI has trouble of its own (\(status ?? 500))"
        case .refused: "NCBI refuses the request (\(status ?? 400))"
        case .badKey: "NCBI does not know the API key"
        case .notXML: "NCBI's answer is not the XML that was asked for"
        case .error: "NCBI answers with an error"
        }
    }

    /// As a user is told it once no more is tried.
    ///
    /// - Parameters:
    ///   - tries: how often the request was sent.
    ///   - server: the host.
    func failure(tries: Int, server: String) -> Failure {
        let (code, remedy) = codeAndRemedy(server)
        let often = tries > 1 ? "; asked \(tries) times" : ""
        let diagnostic = Diagnostic(code, words + often, remedy: remedy, cause: cause)
        return kind == .badKey ? .input(diagnostic) : .storage(diagnostic)
    }

    private func codeAndRemedy(_ server: String) -> (String, String) {
        let later = "run the command again later; what was fetched is in the store and is not asked for again"
        return switch kind {
        case .unreachable: ("entrez.unreachable", "check the network, the proxy and '\(server)', then run the command again")
        case .timedOut: ("entrez.timed-out", later + "; --timeout gives an answer more time")
        case .cutShort: ("entrez.cut-short", later)
        case .busy: ("entrez.busy", later + "; an API key of your own allows more requests")
        case .unavailable: ("entrez.unavailable", later)
        case .refused: ("entrez.refused", "see what NCBI says; it asks for an e-mail address with requests (--email)")
        case .badKey: ("entrez.bad-key", "copy the key from the settings of your NCBI account, or leave it out")
        case .notXML: ("entrez.not-xml", "check that '\(server)' is NCBI's and not a sign-in page, or " + later)
        case .error: ("entrez.error", later)
        }
    }
}
