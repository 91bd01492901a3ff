import Foundation

/// Which names of teams are names of countries.
///
/// A country has the code of ISO 3166, by which the locale knows its name in every language. Countries of football that
/// are no states, and states that are no more, have codes of our own with two letters more, and their names stand in
/// the catalogues under `country.`; so do those that sports pages call otherwise than the locale does.
package enum Countries {
  /// The code of the country that an English name means; nil where it means none.
  package static func code(of name: String) -> String? { known[key(name)]?.code }

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

  /// The three letters of FIFA for the country that an English name means, the same in every language; nil where it means
  /// none.
  package static func letters(of name: String) -> String? { known[key(name)]?.letters }

  private static let known: [String: (code: String, letters: String)] = {
    var known: [String: (code: String, letters: String)] = [:]
    for (code, letters, names) in lines { for name in names { known[key(name)] = (code, letters) } }
    return known
  }()

  private static var lines: [(code: String, letters: String, names: [Substring])] {
    table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      return parts.count == 3 ? (String(parts[0]), String(parts[1]), parts[2].split(separator: "/")) : nil
    }
  }

  /// A country a line: its code, the letters of FIFA (those of countries that are no more as FIFA last had them), and its
  /// names in records.
  private static let table = """
    AF AFG Afghanistan
    AL ALB Albania
    DZ ALG Algeria
    AD AND Andorra
    AO ANG Angola
    AG ATG Antigua and Barbuda
    AR ARG Argentina
    AM ARM Armenia
    AW ARU Aruba
    AU AUS Australia
    AT AUT Austria
    AZ AZE Azerbaijan
    BS BAH Bahamas
    BH BHR Bahrain
    BD BAN Bangladesh
    BB BRB Barbados
    BY BLR Belarus
    BE BEL Belgium
    BZ BLZ Belize
    BJ BEN Benin
    BM BER Bermuda
    BT BHU Bhutan
    BO BOL Bolivia
    BA BIH Bosnia and Herzegovina/Bosnia-Herzegovina/Bosnia & Herzegovina
    BW BOT Botswana
    BR BRA Brazil
    BN BRU Brunei
    BG BUL Bulgaria
    BF BFA Burkina Faso
    BI BDI Burundi
    KH CAM Cambodia
    CM CMR Cameroon
    CA CAN Canada
    CV CPV Cape Verde/Cabo Verde
    KY CAY Cayman Islands
    CF CTA Central African Republic
    TD CHA Chad
    CL CHI Chile
    CN CHN China/China PR
    CO COL Colombia
    KM COM Comoros
    CG CGO Congo
    CD COD DR Congo/Congo DR
    CK COK Cook Islands
    CR CRC Costa Rica
    CI CIV Ivory Coast/Côte d'Ivoire/Côte d’Ivoire
    HR CRO Croatia
    CU CUB Cuba
    CW CUW Curaçao/Curacao
    CY CYP Cyprus
    CZ CZE Czech Republic/Czechia
    DK DEN Denmark
    DJ DJI Djibouti
    DM DMA Dominica
    DO DOM Dominican Republic
    EC ECU Ecuador
    EG EGY Egypt
    SV SLV El Salvador
    GQ EQG Equatorial Guinea
    ER ERI Eritrea
    EE EST Estonia
    SZ SWZ Eswatini
    ET ETH Ethiopia
    FO FRO Faroe Islands
    FJ FIJ Fiji
    FI FIN Finland
    FR FRA France
    GA GAB Gabon
    GM GAM Gambia
    GE GEO Georgia
    DE GER Germany
    GH GHA Ghana
    GI GIB Gibraltar
    GR GRE Greece
    GD GRN Grenada
    GU GUM Guam
    GT GUA Guatemala
    GN GUI Guinea
    GW GNB Guinea-Bissau
    GY GUY Guyana
    HT HAI Haiti
    HN HON Honduras
    HK HKG Hong Kong
    HU HUN Hungary
    IS ISL Iceland
    IN IND India
    ID IDN Indonesia
    IR IRN Iran/IR Iran
    IQ IRQ Iraq
    IE IRL Ireland/Republic of Ireland/Irish Free State
    IL ISR Israel
    IT ITA Italy
    JM JAM Jamaica
    JP JPN Japan
    JO JOR Jordan
    KZ KAZ Kazakhstan
    KE KEN Kenya
    KW KUW Kuwait
    KG KGZ Kyrgyzstan
    LA LAO Laos
    LV LVA Latvia
    LB LBN Lebanon
    LS LES Lesotho
    LR LBR Liberia
    LY LBY Libya
    LI LIE Liechtenstein
    LT LTU Lithuania
    LU LUX Luxembourg
    MO MAC Macau
    MG MAD Madagascar
    MW MWI Malawi
    MY MAS Malaysia
    MV MDV Maldives
    ML MLI Mali
    MT MLT Malta
    MR MTN Mauritania
    MU MRI Mauritius
    MX MEX Mexico
    MD MDA Moldova
    MN MNG Mongolia
    ME MNE Montenegro
    MA MAR Morocco
    MZ MOZ Mozambique
    MM MYA Myanmar
    NA NAM Namibia
    NP NEP Nepal
    NL NED Netherlands/Holland
    NC NCL New Caledonia
    NZ NZL New Zealand
    NI NCA Nicaragua
    NE NIG Niger
    NG NGA Nigeria
    KP PRK North Korea/Korea DPR
    MK MKD North Macedonia/Macedonia
    NO NOR Norway
    OM OMA Oman
    PK PAK Pakistan
    PS PLE Palestine
    PA PAN Panama
    PG PNG Papua New Guinea
    PY PAR Paraguay
    PE PER Peru
    PH PHI Philippines
    PL POL Poland
    PT POR Portugal
    PR PUR Puerto Rico
    QA QAT Qatar
    RO ROU Romania
    RU RUS Russia
    RW RWA Rwanda
    WS SAM Samoa
    SM SMR San Marino
    SA KSA Saudi Arabia
    SN SEN Senegal
    RS SRB Serbia
    SC SEY Seychelles
    SL SLE Sierra Leone
    SG SGP Singapore
    SK SVK Slovakia
    SI SVN Slovenia
    SB SOL Solomon Islands
    SO SOM Somalia
    ZA RSA South Africa
    KR KOR South Korea/Korea Republic
    SS SSD South Sudan
    ES ESP Spain
    LK SRI Sri Lanka
    SD SDN Sudan
    SR SUR Suriname
    SE SWE Sweden
    CH SUI Switzerland
    SY SYR Syria
    PF TAH Tahiti
    TW TPE Chinese Taipei/Taiwan
    TJ TJK Tajikistan
    TZ TAN Tanzania
    TH THA Thailand
    TL TLS Timor-Leste
    TG TOG Togo
    TO TGA Tonga
    TT TRI Trinidad and Tobago/Trinidad & Tobago
    TN TUN Tunisia
    TR TUR Turkey/Türkiye
    TM TKM Turkmenistan
    UG UGA Uganda
    UA UKR Ukraine
    AE UAE United Arab Emirates
    US USA United States/USA/United States of America
    UY URU Uruguay
    UZ UZB Uzbekistan
    VU VAN Vanuatu
    VE VEN Venezuela
    VN VIE Vietnam
    YE YEM Yemen
    ZM ZAM Zambia
    ZW ZIM Zimbabwe
    XK KVX Kosovo
    GBENG ENG England
    GBSCT SCO Scotland
    GBWLS WAL Wales
    GBNIR NIR Northern Ireland
    DEWST FRG West Germany/Germany FR/FR Germany
    DEEST GDR East Germany/German DR/GDR
    SUHHH URS Soviet Union/USSR
    YUCSS YUG Yugoslavia/FR Yugoslavia
    CSHHH TCH Czechoslovakia
    CSSCG SCG Serbia and Montenegro
    ZRCDD ZAI Zaire
    IDDUT DEI Dutch East Indies
    EGUAR UAR United Arab Republic
    RUCIS CIS CIS/Commonwealth of Independent States
    DESAA SAA Saarland
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
