import Drawing

/// What a token of a style comes to: its key, and the value to show.
package struct StyleSample: Sendable, Hashable {
  /// A resolved value.
  package enum Value: Sendable, Hashable {
    case color(Color)
    case fonts(String)
    /// A kind of text; with its unit, px or pt.
    case type(TypeToken, unit: String)
    case line(LineToken)
    case cell(CellToken)
  }

  /// The key, as a path with dots.
  package var key: String
  package var value: Value
}

extension Style {
  /// Every token of the style, in the order of the schema.
  package var samples: [StyleSample] {
    StyleSchema.keys.flatMap { key -> [StyleSample] in
      switch key.token {
      case .color(let path): return [StyleSample(key: key.path, value: .color(self[keyPath: path]))]
      case .fonts(let path): return [StyleSample(key: key.path, value: .fonts(self[keyPath: path]))]
      case .type(let path):
        let unit = key.path.hasPrefix("chart-type") ? "px" : "pt"
        return [StyleSample(key: key.path, value: .type(self[keyPath: path], unit: unit))]
      case .line(let path): return [StyleSample(key: key.path, value: .line(self[keyPath: path]))]
      case .lines(let path):
        return self[keyPath: path].enumerated().map { StyleSample(key: "\(key.path)[\($0)]", value: .line($1)) }
      case .cell(let path): return [StyleSample(key: key.path, value: .cell(self[keyPath: path]))]
      }
    }
  }
}

extension StyleSchema {
  /// The JSON Schema of style files, for editors that complete and check as one types.
  static var json: String {
    var root = SchemaNode()
    for key in keys {
      root.insert(key.path.split(separator: ".").map(String.init)[...], definition(of: key.token, key.path))
    }
    let properties = root.lines(indent: "    ")
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A style of Anuario",
        "description": "Colors, lines and type of charts, sheets and reports. Keys that are left out come from the style named by extends.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "name": {"type": "string", "description": "The style's name."},
          "extends": {"enum": [\(StyleReader.shippedNames.map { "\"\($0)\"" }.joined(separator: ", "))], "description": "A style that ships, whose values stand where this file names none."},
          "credit": {"type": "string", "description": "The credit at the lower right of charts."},
          "logo": {
            "type": "object", "additionalProperties": false, "required": ["path", "box"],
            "properties": {
              "path": {"type": "string", "description": "The d of an SVG path, of lines and curves."},
              "box": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2, "description": "Width and height of the path's box."},
              "height": {"$ref": "#/$defs/pixels"},
              "color": {"$ref": "#/$defs/color"}
            }
          },
          "competitions": {"type": "object", "additionalProperties": {"$ref": "#/$defs/color"}, "description": "Accents by the names of competitions."},
          "teams": {"type": "object", "additionalProperties": {"anyOf": [{"$ref": "#/$defs/color"}, {"$ref": "#/$defs/line"}]}, "description": "Colors by the names of teams."},
      \(properties)
        },
        "$defs": {
          "color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
          "pixels": {"type": "string", "pattern": "^[0-9.]+ px$"},
          "weight": {"enum": ["light", "regular", "medium", "semibold", "bold"]},
          "line": {
            "type": "object", "additionalProperties": false, "required": ["line", "text"],
            "properties": {
              "line": {"$ref": "#/$defs/color"}, "text": {"$ref": "#/$defs/color"},
              "dash": {"type": "array", "items": {"type": "number"}, "description": "Dashes and gaps in turn, in pixels."}
            }
          },
          "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}},
          "cell": {
            "type": "object", "additionalProperties": false, "required": ["fill", "edge", "text"],
            "properties": {"fill": {"$ref": "#/$defs/color"}, "edge": {"$ref": "#/$defs/color"}, "text": {"$ref": "#/$defs/color"}, "hatch": {"$ref": "#/$defs/color"}}
          },
          "chartType": {
            "type": "object", "additionalProperties": false,
            "properties": {"size": {"$ref": "#/$defs/pixels"}, "weight": {"$ref": "#/$defs/weight"}}
          },
          "pageType": {
            "type": "object", "additionalProperties": false,
            "properties": {"size": {"type": "string", "pattern": "^[0-9.]+ (pt|mm)$"}, "weight": {"$ref": "#/$defs/weight"}}
          }
        }
      }

      """
  }

  private static func definition(of token: StyleToken, _ path: String) -> String {
    switch token {
    case .color: "{\"$ref\": \"#/$defs/color\"}"
    case .fonts: "{\"type\": \"string\", \"description\": \"Families in order of preference, parted by commas.\"}"
    case .type: "{\"$ref\": \"#/$defs/\(path.hasPrefix("chart-type") ? "chartType" : "pageType")\"}"
    case .line: "{\"$ref\": \"#/$defs/line\"}"
    case .lines: "{\"$ref\": \"#/$defs/lines\"}"
    case .cell: "{\"$ref\": \"#/$defs/cell\"}"
    }
  }
}

/// The keys of the schema as a tree.
private struct SchemaNode {
  private var order: [String] = []
  private var children: [String: SchemaNode] = [:]
  private var definition: String?

  mutating func insert(_ path: ArraySlice<String>, _ definition: String) {
    guard let name = path.first else {
      self.definition = definition
      return
    }
    if children[name] == nil { order.append(name) }
    children[name, default: SchemaNode()].insert(path.dropFirst(), definition)
  }

  func lines(indent: String) -> String {
    order.compactMap { name -> String? in
      guard let child = children[name] else { return nil }
      if let definition = child.definition { return "\(indent)\"\(name)\": \(definition)" }
      return "\(indent)\"\(name)\": {\n\(indent)  \"type\": \"object\", \"additionalProperties\": false,\n"
        + "\(indent)  \"properties\": {\n\(child.lines(indent: indent + "    "))\n\(indent)  }\n\(indent)}"
    }.joined(separator: ",\n")
  }
}

/// The JSON Schema of style files.
package enum StyleFileSchema {
  /// Its text.
  package static var json: String { StyleSchema.json }
}
