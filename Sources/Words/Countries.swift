import Foundation

/// Which names of teams are names of countries.
///
/// A country has the code of ISO 3166, by which the locale knows its name in every language. Countries of football that
/// are no states, and states that are no more, have codes of our own with two letters more, and their names stand in
/// the catalogues under `country.`; so do those that sports pages call otherwise than the locale does.
package enum Countries {
  /// The code of the country that an English name means; nil where it means none.
  package static func code(of name: String) -> String? { codes[key(name)] }

  /// Whether names are those of a tournament of nations: three quarters of them at least, so that a spelling that is
  /// not known here does not turn nations into clubs.
  package static func areNations(_ names: [String]) -> Bool {
    names.count > 1 && 4 * names.count(where: { code(of: $0) != nil }) >= 3 * names.count
  }

  /// Every code with the first of its names.
  package static var all: [(code: String, name: String)] {
    lines.map { line in (line.code, String(line.names.first ?? "")) }
  }

  private static func key(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter || $0 == " " }
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for (code, names) in lines { for name in names { codes[key(name)] = code } }
    return codes
  }()

  private static var lines: [(code: String, names: [Substring])] {
    table.split(separator: "\n").compactMap { line in
      guard let blank = line.firstIndex(of: " ") else { return nil }
      return (String(line[..<blank]), line[line.index(after: blank)...].split(separator: "/"))
    }
  }

  private static let table = """
    AF Afghanistan
    AL Albania
    DZ Algeria
    AD Andorra
    AO Angola
    AG Antigua and Barbuda
    AR Argentina
    AM Armenia
    AW Aruba
    AU Australia
    AT Austria
    AZ Azerbaijan
    BS Bahamas
    BH Bahrain
    BD Bangladesh
    BB Barbados
    BY Belarus
    BE Belgium
    BZ Belize
    BJ Benin
    BM Bermuda
    BT Bhutan
    BO Bolivia
    BA Bosnia and Herzegovina/Bosnia-Herzegovina/Bosnia & Herzegovina
    BW Botswana
    BR Brazil
    BN Brunei
    BG Bulgaria
    BF Burkina Faso
    BI Burundi
    KH Cambodia
    CM Cameroon
    CA Canada
    CV Cape Verde/Cabo Verde
    KY Cayman Islands
    CF Central African Republic
    TD Chad
    CL Chile
    CN China/China PR
    CO Colombia
    KM Comoros
    CG Congo
    CD DR Congo/Congo DR
    CK Cook Islands
    CR Costa Rica
    CI Ivory Coast/Côte d'Ivoire/Côte d’Ivoire
    HR Croatia
    CU Cuba
    CW Curaçao/Curacao
    CY Cyprus
    CZ Czech Republic/Czechia
    DK Denmark
    DJ Djibouti
    DM Dominica
    DO Dominican Republic
    EC Ecuador
    EG Egypt
    SV El Salvador
    GQ Equatorial Guinea
    ER Eritrea
    EE Estonia
    SZ Eswatini
    ET Ethiopia
    FO Faroe Islands
    FJ Fiji
    FI Finland
    FR France
    GA Gabon
    GM Gambia
    GE Georgia
    DE Germany
    GH Ghana
    GI Gibraltar
    GR Greece
    GD Grenada
    GU Guam
    GT Guatemala
    GN Guinea
    GW Guinea-Bissau
    GY Guyana
    HT Haiti
    HN Honduras
    HK Hong Kong
    HU Hungary
    IS Iceland
    IN India
    ID Indonesia
    IR Iran/IR Iran
    IQ Iraq
    IE Ireland/Republic of Ireland/Irish Free State
    IL Israel
    IT Italy
    JM Jamaica
    JP Japan
    JO Jordan
    KZ Kazakhstan
    KE Kenya
    KW Kuwait
    KG Kyrgyzstan
    LA Laos
    LV Latvia
    LB Lebanon
    LS Lesotho
    LR Liberia
    LY Libya
    LI Liechtenstein
    LT Lithuania
    LU Luxembourg
    MO Macau
    MG Madagascar
    MW Malawi
    MY Malaysia
    MV Maldives
    ML Mali
    MT Malta
    MR Mauritania
    MU Mauritius
    MX Mexico
    MD Moldova
    MN Mongolia
    ME Montenegro
    MA Morocco
    MZ Mozambique
    MM Myanmar
    NA Namibia
    NP Nepal
    NL Netherlands/Holland
    NC New Caledonia
    NZ New Zealand
    NI Nicaragua
    NE Niger
    NG Nigeria
    KP North Korea/Korea DPR
    MK North Macedonia/Macedonia
    NO Norway
    OM Oman
    PK Pakistan
    PS Palestine
    PA Panama
    PG Papua New Guinea
    PY Paraguay
    PE Peru
    PH Philippines
    PL Poland
    PT Portugal
    PR Puerto Rico
    QA Qatar
    RO Romania
    RU Russia
    RW Rwanda
    WS Samoa
    SM San Marino
    SA Saudi Arabia
    SN Senegal
    RS Serbia
    SC Seychelles
    SL Sierra Leone
    SG Singapore
    SK Slovakia
    SI Slovenia
    SB Solomon Islands
    SO Somalia
    ZA South Africa
    KR South Korea/Korea Republic
    SS South Sudan
    ES Spain
    LK Sri Lanka
    SD Sudan
    SR Suriname
    SE Sweden
    CH Switzerland
    SY Syria
    PF Tahiti
    TW Chinese Taipei/Taiwan
    TJ Tajikistan
    TZ Tanzania
    TH Thailand
    TL Timor-Leste
    TG Togo
    TO Tonga
    TT Trinidad and Tobago/Trinidad & Tobago
    TN Tunisia
    TR Turkey/Türkiye
    TM Turkmenistan
    UG Uganda
    UA Ukraine
    AE United Arab Emirates
    US United States/USA/United States of America
    UY Uruguay
    UZ Uzbekistan
    VU Vanuatu
    VE Venezuela
    VN Vietnam
    YE Yemen
    ZM Zambia
    ZW Zimbabwe
    XK Kosovo
    GBENG England
    GBSCT Scotland
    GBWLS Wales
    GBNIR Northern Ireland
    DEWST West Germany/Germany FR/FR Germany
    DEEST East Germany/German DR/GDR
    SUHHH Soviet Union/USSR
    YUCSS Yugoslavia/FR Yugoslavia
    CSHHH Czechoslovakia
    CSSCG Serbia and Montenegro
    ZRCDD Zaire
    IDDUT Dutch East Indies
    EGUAR United Arab Republic
    RUCIS CIS/Commonwealth of Independent States
    DESAA Saarland
    """
}

extension Words {
  /// A country's name in the language, by the English name that a record writes; the name as it is in English, and where
  /// it is no country's.
  package func country(_ name: String) -> String {
    guard language != "en", let code = Countries.code(of: name) else { return name }
    if let own = optional("country." + code.lowercased()) { return own }
    return locale.localizedString(forRegionCode: code) ?? name
  }
}
