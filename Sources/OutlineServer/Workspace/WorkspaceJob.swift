// Requests about the folder as a whole: worked on in slices when nothing else is waiting, so that no keystroke waits for them.

import JSON
import LanguageServerProtocol

/// A request that is answered later.
protocol WorkspaceJob: AnyObject {
    /// The request.
    var id: RequestID { get }
    /// The token of the client's progress display, where it gave one.
    var progress: JSONValue? { get }
    /// Does some milliseconds of work; tells whether all is done.
    func advance(_ server: Server) -> Bool
    /// Writes the result.
    func writeResult(_ server: Server, to writer: inout JSONWriter)
    /// How much is done, in per cent.
    var percentage: Int { get }
    /// What is being done, for the user.
    func title(_ server: Server) -> String
}

/// The requests that wait for their answers, in the order in which they came.
struct WorkspaceJobs {
    private var jobs: [any WorkspaceJob] = []
    private var begun: RequestID?
    private var told = -1

    /// Whether nothing waits.
    var isEmpty: Bool { jobs.isEmpty }

    /// Takes a request.
    mutating func add(_ job: any WorkspaceJob) { jobs.append(job) }

    /// Takes a request out that the client has taken back.
    mutating func remove(_ id: RequestID) -> (any WorkspaceJob)? {
        guard let index = jobs.firstIndex(where: { $0.id == id }) else { return nil }
        return jobs.remove(at: index)
    }

    /// Does a slice of the first one, and answers it where it is done.
    mutating func advance(_ server: Server) {
        guard let job = jobs.first else { return }
        if begun != job.id {
            begun = job.id
            told = 0
            Self.report(job, "begin", server)
        }
        guard job.advance(server) else {
            if job.percentage >= told + 5 {
                told = job.percentage
                Self.report(job, "report", server)
            }
            return
        }
        jobs.removeFirst()
        begun = nil
        Self.report(job, "end", server)
        server.send { writer in writer.response(id: job.id) { job.writeResult(server, to: &$0) } }
    }

    /// Answers a request that was taken back.
    static func cancel(_ job: any WorkspaceJob, isBegun: Bool, _ server: Server) {
        if isBegun { report(job, "end", server) }
        server.send {
            $0.errorResponse(
                id: job.id, ResponseError(code: ResponseError.requestCancelled, message: "cancelled"))
        }
    }

    /// Whether the work on a request has begun.
    func isBegun(_ id: RequestID) -> Bool { begun == id }

    private static func report(_ job: any WorkspaceJob, _ kind: String, _ server: Server) {
        guard let token = job.progress else { return }
        server.send { writer in
            writer.notification("$/progress") { writer in
                writer.beginObject()
                writer.key("token")
                writer.write(token)
                writer.key("value")
                writer.beginObject()
                writer.key("kind")
                writer.string(kind)
                if kind == "begin" {
                    writer.key("title")
                    writer.string(job.title(server))
                    writer.key("cancellable")
                    writer.bool(true)
                }
                if kind != "end" {
                    writer.key("percentage")
                    writer.integer(job.percentage)
                }
                writer.endObject()
                writer.endObject()
            }
        }
    }
}

extension Server {
    /// Takes back a request about the folder, if it waits.
    func cancelJob(_ id: RequestID) {
        let isBegun = jobs.isBegun(id)
        guard let job = jobs.remove(id) else { return }
        WorkspaceJobs.cancel(job, isBegun: isBegun, self)
    }

    /// Goes on with the requests about the folder; tells whether none is left.
    func advanceJobs() -> Bool {
        // The queue is taken out while it sends, since sending is the server's.
        var jobs = self.jobs
        self.jobs = WorkspaceJobs()
        jobs.advance(self)
        self.jobs = jobs
        return jobs.isEmpty
    }

    /// Answers all that waits, before the connection ends.
    func finishJobs() { while !jobs.isEmpty, !advanceJobs() {} }
}
