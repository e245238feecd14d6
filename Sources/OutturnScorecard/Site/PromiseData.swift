import OutturnJSON
import OutturnModel

/// What a promise's page tells machines: a schema.org ClaimReview and a W3C Web Annotation, as
/// JSON-LD.
struct PromiseData {
  let frame: PageFrame
  let assessment: Assessment

  var html: HTML {
    var items = [review]
    if let annotation { items.append(annotation) }
    return items.map { item in
      // Text inside a script element must not hold `<`, whatever the JSON says.
      let text = String(decoding: item.compact(), as: UTF8.self).unicodeScalars.reduce(into: "") {
        switch $1 {
        case "<": $0 += "\\u003c"
        case ">": $0 += "\\u003e"
        case "&": $0 += "\\u0026"
        case "\u{2028}": $0 += "\\u2028"
        case "\u{2029}": $0 += "\\u2029"
        default: $0.unicodeScalars.append($1)
        }
      }
      return "<script type=\"application/ld+json\">\(HTML(trusted: text))</script>"
    }.joined()
  }

  private var review: JSONValue {
    let words = frame.words
    let commitment = assessment.commitment
    let source = commitment.evidence.flatMap { frame.context[$0.source] }
    let name = frame.context.name(of: commitment.indicator, in: words.language)
    var claim: JSONObject = [
      "@type": "Claim",
      "author": [
        "@type": "GovernmentOrganization",
        "name": .string(frame.context.name(of: assessment.place, in: words.language)),
      ],
    ]
    if let date = source?.date { claim["datePublished"] = .string(date.description) }
    if let url = WebAddress.safe(source?.url) { claim["appearance"] = .string(url) }
    var rating: JSONObject = [
      "@type": "Rating", "alternateName": .string(words.verdict(of: assessment)),
    ]
    if let merit = assessment.verdict.merit {
      rating["ratingValue"] = .integer(Int64(merit))
      rating["bestRating"] = 4
      rating["worstRating"] = 0
    }
    var review: JSONObject = [
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      "identifier": .string(commitment.id.rawValue),
      "claimReviewed": .string(
        commitment.evidence?.clause?.text
          ?? "\(name)\(words.colon)\(words.target(commitment.target))"),
      "itemReviewed": .object(claim),
      "reviewRating": .object(rating),
      "reviewBody": .string(assessment.arithmetic.text(in: words.language)),
      "inLanguage": .string(frame.tag(words.language)),
    ]
    if !frame.context.ledger.isEmpty {
      review["author"] = ["@type": "Organization", "name": .string(frame.context.ledger)]
    }
    if let date = frame.context.date { review["datePublished"] = .string(date.description) }
    return .object(review)
  }

  private var annotation: JSONValue? {
    guard let evidence = assessment.commitment.evidence, let clause = evidence.clause else {
      return nil
    }
    var selectors: [JSONValue] = [
      ["type": "TextQuoteSelector", "exact": .string(clause.text)]
    ]
    if let span = clause.span {
      selectors.append(
        [
          "type": "TextPositionSelector", "start": .integer(Int64(span.start)),
          "end": .integer(Int64(span.end)),
        ])
    }
    let source = frame.context[evidence.source]
    return [
      "@context": "http://www.w3.org/ns/anno.jsonld",
      "type": "Annotation",
      "target": [
        "source": .string(
          WebAddress.safe(source?.url) ?? "urn:outturn:source:\(evidence.source)"),
        "selector": .array(selectors),
      ],
    ]
  }
}
