# The names of functions in the order in which they should stand in the executable, from three lists:
#   called  the functions that some runs called, one a line, those that come first first
#   names   what nm says of the executable: equal functions are one, of which the linker wants any name that it kept
#   map     the linker's map: which functions have a section of their own
#
# Those that can be moved alone come first. Objects of libraries that move as a whole, the smallest first, follow; else
# megabytes of what nobody calls would stand between two functions that are called.
#
# What a list of names cannot move goes into a script for the linker, by the names of sections: what the compiler gave no
# name, a few of which are called everywhere, and names that are also met within objects that move as a whole.
BEGIN {
  while ((getline line < names) > 0) {
    if (split(line, part, " ") != 3 || part[2] !~ /[tTwW]/) continue
    address[part[3]] = part[1]
    equal[part[1]] = equal[part[1]] " " part[3]
  }
  while ((getline line < map) > 0) {
    fields = split(line, part, " ")
    if (line ~ /:\(/) {
      isWhole = line ~ /:\(\.text\)$/
      if (isWhole) size[++object] = part[3]
    } else if (fields == 5) {
      if (isWhole) within[part[5]] = object
      else isAlone[part[5]] = 1
    }
  }
  while ((getline name < called) > 0) {
    if (!(name in address) || isDone[address[name]]++) continue
    count = split(equal[address[name]], part, " ")
    for (i = 1; i <= count; i++) {
      if (!(part[i] in within)) print part[i]
      else if (part[i] in isAlone) sections = sections " *(.text." part[i] ")"
      else if (!(within[part[i]] in first)) first[within[part[i]]] = part[i]
    }
  }
  fflush()
  bySize = "sort | cut -d ' ' -f 2"
  for (object in first) print substr("00000000" size[object], length(size[object]) + 1) " " first[object] | bySize
  close(bySize)
  print "SECTIONS { .text.unordered : { *(.text..L*)" sections " } } INSERT BEFORE .text;" > script
}
