/// The three-letter codes of FIFA and of wikis for national teams, with the names that they show.
enum CountryCodes {
  /// The name of a code; nil for any other text.
  static func name(_ code: String) -> String? { names[code] }

  /// Whether a text is the name that a code shows.
  static func isName(_ text: String) -> Bool { shown.contains(text) }

  private static let shown = Set(names.values)

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for entry in list.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = entry.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    return names
  }()

  private static let list = """
    AFG Afghanistan;AIA Anguilla;ALB Albania;ALG Algeria;AND Andorra;ANG Angola;ARG Argentina;ARM Armenia
    ARU Aruba;ASA American Samoa;ATG Antigua and Barbuda;AUS Australia;AUT Austria;AZE Azerbaijan;BAH Bahamas
    BAN Bangladesh;BDI Burundi;BEL Belgium;BEN Benin;BER Bermuda;BFA Burkina Faso;BHR Bahrain;BHU Bhutan
    BIH Bosnia and Herzegovina;BLR Belarus;BLZ Belize;BOL Bolivia;BOT Botswana;BRA Brazil;BRB Barbados;BRU Brunei
    BUL Bulgaria;CAM Cambodia;CAN Canada;CAY Cayman Islands;CGO Congo;CHA Chad;CHI Chile;CHN China;CIS CIS
    CIV Ivory Coast;CMR Cameroon;COD DR Congo;COK Cook Islands;COL Colombia;COM Comoros;CPV Cape Verde;CRC Costa Rica
    CRO Croatia;CTA Central African Republic;CUB Cuba;CUW Curaçao;CYP Cyprus;CZE Czech Republic;DEN Denmark
    DJI Djibouti;DMA Dominica;DOM Dominican Republic;ECU Ecuador;EGY Egypt;ENG England;EQG Equatorial Guinea
    ERI Eritrea;ESP Spain;EST Estonia;ETH Ethiopia;FIJ Fiji;FIN Finland;FRA France;FRO Faroe Islands;FRG West Germany
    GAB Gabon;GAM Gambia;GDR East Germany;GEO Georgia;GER Germany;GHA Ghana;GIB Gibraltar;GNB Guinea-Bissau
    GRE Greece;GRN Grenada;GUA Guatemala;GUI Guinea;GUM Guam;GUY Guyana;HAI Haiti;HKG Hong Kong;HON Honduras
    HUN Hungary;IDN Indonesia;IND India;IRL Republic of Ireland;IRN Iran;IRQ Iraq;ISL Iceland;ISR Israel;ITA Italy
    JAM Jamaica;JOR Jordan;JPN Japan;KAZ Kazakhstan;KEN Kenya;KGZ Kyrgyzstan;KOR South Korea;KSA Saudi Arabia
    KUW Kuwait;KVX Kosovo;KOS Kosovo;LAO Laos;LBN Lebanon;LBR Liberia;LBY Libya;LCA Saint Lucia;LES Lesotho
    LIE Liechtenstein;LTU Lithuania;LUX Luxembourg;LVA Latvia;MAC Macau;MAD Madagascar;MAR Morocco;MAS Malaysia
    MDA Moldova;MDV Maldives;MEX Mexico;MGL Mongolia;MKD North Macedonia;MLI Mali;MLT Malta;MNE Montenegro
    MOZ Mozambique;MRI Mauritius;MSR Montserrat;MTN Mauritania;MWI Malawi;MYA Myanmar;NAM Namibia;NCA Nicaragua
    NCL New Caledonia;NED Netherlands;NEP Nepal;NGA Nigeria;NIG Niger;NIR Northern Ireland;NOR Norway;NZL New Zealand
    OMA Oman;PAK Pakistan;PAN Panama;PAR Paraguay;PER Peru;PHI Philippines;PLE Palestine;PNG Papua New Guinea
    POL Poland;POR Portugal;PRK North Korea;PUR Puerto Rico;QAT Qatar;ROU Romania;RSA South Africa;RUS Russia
    RWA Rwanda;SAM Samoa;SCG Serbia and Montenegro;SCO Scotland;SEN Senegal;SEY Seychelles;SGP Singapore
    SKN Saint Kitts and Nevis;SLE Sierra Leone;SLV El Salvador;SMR San Marino;SOL Solomon Islands;SOM Somalia
    SRB Serbia;SRI Sri Lanka;SSD South Sudan;STP São Tomé and Príncipe;SUD Sudan;SUI Switzerland;SUR Suriname
    SVK Slovakia;SVN Slovenia;SWE Sweden;SWZ Eswatini;SYR Syria;TAH Tahiti;TAN Tanzania;TCA Turks and Caicos Islands
    TCH Czechoslovakia;TGA Tonga;THA Thailand;TJK Tajikistan;TKM Turkmenistan;TLS Timor-Leste;TOG Togo
    TPE Chinese Taipei;TRI Trinidad and Tobago;TUN Tunisia;TUR Turkey;UAE United Arab Emirates;UGA Uganda;UKR Ukraine
    URS Soviet Union;URU Uruguay;USA United States;UZB Uzbekistan;VAN Vanuatu;VEN Venezuela
    VGB British Virgin Islands;VIE Vietnam;VIN Saint Vincent and the Grenadines;VIR U.S. Virgin Islands;WAL Wales
    YEM Yemen;YUG Yugoslavia;ZAM Zambia;ZIM Zimbabwe;ZAI Zaire;SAA Saarland;SRP Serbia;EUN CIS;IRE Ireland
    AHO Netherlands Antilles;CSK Czechoslovakia;GBR Great Britain;HOL Netherlands;NGR Nigeria;ROM Romania;SPA Spain
    UAR United Arab Republic
    """
}
