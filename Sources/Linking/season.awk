# A league of 20 teams in football.txt, as such files are met: dates, kick-offs, half times, a match that was moved.
BEGIN {
  n = split("Ashford Barton Colne Dover Elland Frome Goole Hythe Ilkley Jarrow Kendal Leigh Malton Norton Otley Poole Ripon Selby Thirsk Wigton", town, " ")
  split("United FC,Town FC,FC,City FC,& Hove Albion FC", kind, ",")
  split("Aug Sep Oct Nov Dec Jan Feb Mar Apr May", month, " ")
  for (i = 1; i <= n; i++) name[i - 1] = i % 7 ? town[i] " " kind[i % 5 + 1] : "AFC " town[i]
  print "= English Premier League 2020/21\n\n# Date       Fri Aug/7 2020 - Sun May/30 2021\n# Teams      20\n# Matches    380\n"
  for (r = 0; r < 2 * n - 2; r++) {
    printf "\nMatchday %d\n[Sat %s/%d]\n", r + 1, month[int(r / 4) + 1], r % 4 * 7 + 1
    for (i = 0; i < n / 2; i++) {
      a = (r + i) % (n - 1); b = i ? (r + n - 1 - i) % (n - 1) : n - 1
      if (r > n - 2) { t = a; a = b; b = t }
      g = (7 * a + 3 * r + i) % 4; h = (5 * b + 2 * r + i * i) % 3
      if (i == 8) printf "[Sun %s/%d]\n", month[int(r / 4) + 1], r % 4 * 7 + 2
      if (i == 9 && r % 9 == 4) printf "[Wed %s/%d]\n", month[int(r / 4) + 2], 10
      printf "  %s  %-26s  %d-%d %s  %s\r\n", i % 4 ? "     " : 12 + i "." (i ? "30" : "00"), name[a], g, h, "(" int(g / 2) "-" int(h / 2) ")", name[b]
    }
  }
}
