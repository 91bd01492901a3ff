/// The words of the headers of tables of matches, without case, accents, blanks and marks.
enum CSVHeaderWords {
  /// The role that each word names.
  static let roles: [String: CSVRole] = {
    var roles: [String: CSVRole] = [:]
    for (role, list) in words {
      for word in list.split(separator: " ") { roles[String(word)] = role }
    }
    return roles
  }()

  /// Short words that have a meaning beside each other alone: goals of both teams, and kicks.
  static let pairs: [(home: CSVRole, away: CSVRole, words: (home: String, away: String))] = [
    (.homeGoals, .awayGoals, ("gh", "ga")), (.homeGoals, .awayGoals, ("gl", "gv")),
    (.homeGoals, .awayGoals, ("gf", "ga")),
    (.homePenalties, .awayPenalties, ("hp", "vp")),
  ]

  /// Those of a round that count its weeks.
  static let weeks: Set<String> = ["wk", "gw", "week", "gameweek", "matchweek", "matchday"]

  private static let words: [(CSVRole, String)] = [
    (.date, "date datum fecha data dia matchdate utcdate gamedate datetime dategmt dateutc fixturedate eventdate"),
    (.time, "time uhrzeit hora heure kickoff ko anstoss anstoß zeit matchtime kickofftime"),
    (.home, "hometeam home team1 heim heimmannschaft heimteam local equipolocal casa squadracasa domicile mandante"),
    (.home, "equipedomicile hometeamname homename equipo1 teamhome homeclub mannschaft1 homeclubname teamshomename"),
    (.home, "teama equipoa equipea equipaa squadraa mannschafta heimverein heimklub equipadacasa equipacasa"),
    (.home, "timemandante equipelocale squadradicasa clublocal timecasa thuis thuisploeg thuisteam"),
    (.away, "awayteam away team2 visitor gast gastmannschaft gastteam visitante equipovisitante visita ospite"),
    (.away, "trasferta exterieur visiteur awayteamname awayname equipo2 teamaway awayclub visitorteam mannschaft2"),
    (.away, "awayclubname teamsawayname"),
    (.away, "teamb equipob equipeb equipab squadrab mannschaftb gastverein gastklub equipavisitante auswarts fora"),
    (.away, "timevisitante equipeexterieur equipeexterieure equipevisiteuse squadraospite squadraintrasferta"),
    (.away, "auswartsteam auswartsmannschaft clubvisitante equipovisita uit uitploeg uitteam"),
    (.score, "ft score resultado ergebnis resultat risultato marcador placar endergebnis fulltime finalscore tore"),
    (.score, "uitslag"),
    (.homeGoals, "fthg hg homescore homegoals hgoal toreheim heimtore goleslocal goalshome scorehome homegoal"),
    (.homeGoals, "hometeamgoal hometeamgoals score1 goals1 goles1 hometeamscore butsdomicile golcasa fthome"),
    (.homeGoals, "homeclubgoals golsmandante mandanteplacar placarmandante hometeamgoalcount homegoalcount"),
    (.homeGoals, "scorea golesa golsa goalsa butsa gola torea marcadorlocal scoredomicile scorelocal goloscasa"),
    (.homeGoals, "golscasa placarcasa resultadolocal"),
    (.awayGoals, "ftag ag awayscore awaygoals vgoal toregast gasttore golesvisitante golesvisita goalsaway"),
    (.awayGoals, "scoreaway awaygoal awayteamgoal awayteamgoals score2 goals2 goles2 awayteamscore visitorgoals"),
    (.awayGoals, "visitorscore butsexterieur goltrasferta ftaway awayclubgoals golsvisitante visitanteplacar"),
    (.awayGoals, "placarvisitante awayteamgoalcount awaygoalcount golsfora placarfora"),
    (.awayGoals, "scoreb golesb golsb goalsb butsb golb toreb marcadorvisitante marcadorvisita scoreexterieur"),
    (.awayGoals, "scorevisiteur golosvisitante golospite toreauswarts auswartstore resultadovisitante golosfora"),
    (.halfTime, "ht halftime halbzeit halftimescore mediotiempo descanso"),
    (.halfTimeHome, "hthg homeht hometeamhalftimegoals htgolhome hthome halftimehomegoals scorehalftimehome"),
    (.halfTimeHome, "hometeamgoalcounthalftime homegoalshalftime"),
    (.halfTimeAway, "htag awayht awayteamhalftimegoals htaway halftimeawaygoals scorehalftimeaway"),
    (.halfTimeAway, "awayteamgoalcounthalftime awaygoalshalftime"),
    (.extraTime, "et aet extratime verlangerung prorroga"),
    (.extraTimeHome, "hgoalaet aethgoal homegoalsaet aethome homeaet scoreextratimehome"),
    (.extraTimeAway, "vgoalaet aetvgoal awaygoalsaet aetaway awayaet scoreextratimeaway"),
    (.penalties, "p pen pens penalties pso shootout penales penaltis elfmeter scorepenalties"),
    (.homePenalties, "homepens homepen homepenalties homepenalty penaltieshome pshome homepso scorepenaltyhome"),
    (.homePenalties, "hpen hpens hometeamscorepenalties"),
    (.awayPenalties, "awaypens awaypen awaypenalties awaypenalty penaltiesaway psaway awaypso scorepenaltyaway"),
    (.awayPenalties, "vpen vpens awayteamscorepenalties"),
    (.aggregate, "∑ft agg aggregate global"),
    (.result, "ftr res result"),
    (.round, "round matchday gameweek gw wk week runde spieltag rodada giornata journee jornada ronda matchweek"),
    (.round, "roundnumber rodata leagueround roundname gameweeknumber"),
    (.leg, "leg"), (.format, "format modus formato"), (.stage, "stage phase fase etapa stufe stagename"),
    (.group, "group gruppe grupo gruppo groupe zona groupname"),
    (.season, "season temporada saison stagione year ano seasonname leagueseason"), (.seasonEnd, "seasonendyear"),
    (.division, "div division"), (.tier, "tier"),
    (.league, "league liga ligue lega leaguename"),
    (.tournament, "tournament competition torneo competicion comp wettbewerb tournamentname"),
    (.tournament, "competitionname competitionid competitioncode campeonato"),
    (.country, "country land pais countryname"), (.venue, "city ciudad town ort location cityname"),
    (.stadium, "venue stadium estadio stadion ground stade stadio sede stadiumname arena venuename"),
    (.neutral, "neutral isneutral"),
    (.comment, "comments comment notes note notas nota remarks bemerkung observaciones"),
    (.status, "status estado matchstatus fixturestatusshort"),
    (.comment, "winconditions"),
  ]
}
