// `workspace/didChangeConfiguration`: new settings take effect at once.

import JSON

/// `workspace/didChangeConfiguration`
enum ConfigurationEndpoint {
    static let didChange: NotificationEndpoint = { server, params in
        // Clients that expect to be asked send null; their settings stay as they are.
        guard let settings = params["settings"], settings.objectValue != nil else { return }
        server.apply(Settings(settings))
    }
}
