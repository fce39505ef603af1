import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticFormatsTests {
  private let source = SourceText(name: "in box/spec.yaml", text: "e\u{301}🇰🇷: \"a\"\n")

  private var diagnostic: Diagnostic {
    Diagnostic(
      .error, id: "yaml/x", "it is \"odd\"", file: source.name,
      range: range(of: "\"a\"", in: source),
      path: "agenda[0]", help: ["mend it"],
      related: [.init(message: "see here", range: range(of: "🇰🇷", in: source))])
  }

  @Test func writesJSONWithAllKeysSorted() throws {
    let bare = Diagnostic(.warning, id: "a/b", "m", file: "f")
    #expect(
      try DiagnosticJSON.text([diagnostic, bare]) == #"""
        [
          {
            "file" : "in box/spec.yaml",
            "help" : [
              "mend it"
            ],
            "id" : "yaml/x",
            "message" : "it is \"odd\"",
            "path" : "agenda[0]",
            "range" : {
              "end" : {
                "column" : 8,
                "line" : 1,
                "offset" : 16
              },
              "start" : {
                "column" : 5,
                "line" : 1,
                "offset" : 13
              }
            },
            "related" : [
              {
                "message" : "see here",
                "range" : {
                  "end" : {
                    "column" : 3,
                    "line" : 1,
                    "offset" : 11
                  },
                  "start" : {
                    "column" : 2,
                    "line" : 1,
                    "offset" : 3
                  }
                }
              }
            ],
            "severity" : "error"
          },
          {
            "file" : "f",
            "help" : [

            ],
            "id" : "a/b",
            "message" : "m",
            "path" : null,
            "range" : null,
            "related" : [

            ],
            "severity" : "warning"
          }
        ]

        """#)
  }

  @Test func writesSARIFWithColumnsInCodePoints() throws {
    let text = try DiagnosticSARIF.text(
      [diagnostic], sources: [source], toolName: "communique", toolVersion: "1.0")
    #expect(
      text == #"""
        {
          "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
          "runs" : [
            {
              "columnKind" : "unicodeCodePoints",
              "results" : [
                {
                  "level" : "error",
                  "locations" : [
                    {
                      "logicalLocations" : [
                        {
                          "fullyQualifiedName" : "agenda[0]"
                        }
                      ],
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "in%20box/spec.yaml"
                        },
                        "region" : {
                          "endColumn" : 10,
                          "endLine" : 1,
                          "startColumn" : 7,
                          "startLine" : 1
                        }
                      }
                    }
                  ],
                  "message" : {
                    "text" : "it is \"odd\"\nhelp: mend it"
                  },
                  "relatedLocations" : [
                    {
                      "id" : 1,
                      "message" : {
                        "text" : "see here"
                      },
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "in%20box/spec.yaml"
                        },
                        "region" : {
                          "endColumn" : 5,
                          "endLine" : 1,
                          "startColumn" : 3,
                          "startLine" : 1
                        }
                      }
                    }
                  ],
                  "ruleId" : "yaml/x",
                  "ruleIndex" : 0
                }
              ],
              "tool" : {
                "driver" : {
                  "name" : "communique",
                  "rules" : [
                    {
                      "id" : "yaml/x"
                    }
                  ],
                  "version" : "1.0"
                }
              }
            }
          ],
          "version" : "2.1.0"
        }

        """#)
  }

  @Test func writesAnEmptySARIFRun() throws {
    let text = try DiagnosticSARIF.text([], sources: [], toolName: "t", toolVersion: "1")
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ("/srv/a b.yaml", "file:///srv/a%20b.yaml"), ("한.yaml", "%ED%95%9C.yaml"),
    ("a:b.yaml", "a%3Ab.yaml"),
  ])
  func writesFileNamesAsURIs(name: String, uri: String) throws {
    let diagnostic = Diagnostic(.note, id: "i", "m", file: name)
    let text = try DiagnosticSARIF.text(
      [diagnostic], sources: [], toolName: "t", toolVersion: "1")
    #expect(text.contains("\"uri\" : \"\(uri)\""))
  }
}
