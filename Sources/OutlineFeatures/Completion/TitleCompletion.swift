// In an empty file, or on its first line: titles of all kinds and whole skeletons.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension CompletionRequest {
    /// Titles and skeletons, nil where the place is not the first line of text.
    func titles() -> [CompletionItem]? {
        for line in 0..<place.line where !document.line(line).isBlank { return nil }
        // A first line that is a heading is no title, and neither is one that stands above other text already.
        if document.marks.first(where: { $0.start.line == place.line })?.kind == .heading { return nil }
        let typed = typed(from: start)
        guard document.line(place.line).characters <= 40 else { return nil }
        var titles: [CompletionItem] = []
        var skeletons: [CompletionItem] = []
        let isAlone = place.line == 0 && document.lineCount <= 2 && document.end.line - place.line <= 1
        for kind in TitleTable.kinds(catalog) {
            let isNamed = typed.names(kind.id)
            for title in kind.titles where isNamed || typed.fits(title) || typed.isIn(title) {
                titles.append(item(title, kind.name, .title, from: start, typed))
            }
            guard isAlone, let first = kind.titles.first,
                isNamed || typed.fits(first) || typed.fits(kind.name.zh) || typed.isIn(first)
            else { continue }
            let label = Text("骨架：\(kind.name.zh)", "Skeleton: \(kind.name.en)")(language)
            let text = catalog.profile(kind.id)?.skeleton() ?? first
            skeletons.append(
                item(
                    text, label: label, Text("整篇骨架", "a whole skeleton"), .skeleton, from: start, typed, matching: first
                ))
        }
        guard !typed.isEmpty else { return titles.prefix(60) + skeletons }
        return Array((titles.prefix(60) + skeletons).prefix(Snapshot.completionLimit))
    }
}

/// The titles of the kinds, newest meetings first.
private enum TitleTable {
    struct Kind: Sendable {
        let id: String
        let name: Text
        let titles: [String]
    }

    static func kinds(_ catalog: ProfileCatalog) -> [Kind] {
        catalog.problems.isEmpty && catalog.ids == ProfileCatalog.builtIn.ids ? builtIn : read(catalog)
    }

    private static let builtIn = read(.builtIn)

    private static func read(_ catalog: ProfileCatalog) -> [Kind] {
        let profiles = catalog.ids.compactMap { catalog.profile($0) }
        // The newest year first; kinds of every year keep their order behind them.
        let sorted = profiles.enumerated().sorted {
            let (left, right) = ($0.element.years.max() ?? 0, $1.element.years.max() ?? 0)
            return left != right ? left > right : $0.offset < $1.offset
        }
        return sorted.map { _, profile in
            Kind(
                id: profile.id, name: Text(profile.name.zh, profile.name.en),
                titles: profile.titles.prefix(2).map { profile.fill($0, year: profile.years.first) })
        }
    }
}
