// How a text words the headings of its aspects (在…方面, 对照…方面突出问题), so that the next one is offered in the same words.

import OutlineText
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax

/// What a text writes around the name of an aspect.
struct AspectWording {
    let before: String
    let after: String

    /// The heading of another aspect in these words. What its name has already is not said twice.
    func heading(of aspect: Aspect) -> String {
        let name = aspect.heading
        let isSaid = name.hasPrefix(before)
        let suffix = name.hasSuffix("方面") && after.hasPrefix("方面") ? String(after.dropFirst(2)) : after
        return (isSaid ? "" : before) + name + suffix
    }
}

extension CompletionRequest {
    /// The words around the name in the last aspect above a line; nil where it stands there in other words.
    func wording(_ kind: DocumentKind, above line: Int) -> AspectWording? {
        let above = kind.aspects.filter { outline.sections[$0.key].lines.lowerBound < line }.max { $0.key < $1.key }
        guard let above else { return nil }
        let text = document.text(of: outline.sections[above.key].mark)
        let around = text.parts(separatedBy: above.value.aspect.heading)
        guard around.count == 2, around.joined().count <= 12 else { return nil }
        return AspectWording(before: around[0], after: around[1])
    }
}
