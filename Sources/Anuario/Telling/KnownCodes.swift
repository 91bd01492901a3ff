import Football

/// Codes that leagues themselves use, where they are not the first letters that ``TeamCodes`` would take.
///
/// As the Premier League and Major League Soccer show them on their tables; a record that states codes of its own wins.
enum KnownCodes {
  /// The code of a team under its printed name; nil for teams whose league's code is not known here.
  static func code(of name: String) -> String? {
    codes[TeamNames.folded(name)]
  }

  private static let codes: [String: String] = [
    "aston villa": "AVL", "brighton & hove albion": "BHA", "brighton and hove albion": "BHA", "leeds united": "LEE",
    "manchester city": "MCI", "manchester united": "MUN", "nottingham forest": "NFO", "sheffield united": "SHU",
    "stoke city": "STK", "west bromwich albion": "WBA", "west ham united": "WHU",
    "austin": "ATX", "austin fc": "ATX", "charlotte": "CLT", "charlotte fc": "CLT", "columbus crew": "CLB",
    "d.c. united": "DC", "dc united": "DC", "inter miami": "MIA", "inter miami cf": "MIA", "la galaxy": "LAG",
    "los angeles galaxy": "LAG", "los angeles fc": "LAFC", "montreal": "MTL", "cf montreal": "MTL",
    "montreal impact": "MTL", "nashville": "NSH", "nashville sc": "NSH", "new england revolution": "NE",
    "new york city": "NYC", "new york city fc": "NYC", "new york red bulls": "RBNY", "real salt lake": "RSL",
    "san diego": "SD", "san diego fc": "SD", "san jose earthquakes": "SJ", "sporting kansas city": "SKC",
    "st. louis city": "STL", "st. louis city sc": "STL", "st louis city": "STL",
  ]
}
