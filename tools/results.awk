# Reads trx files: what failed and why, what was skipped and why, where the time went, and the count as the last line.
# -v code: what `dotnet test` returned; -v strict: 1 where a skip is a failure.

function attribute(line, name,   at) {
  at = index(line, " " name "=\"")
  if (!at) return ""
  line = substr(line, at + length(name) + 3)
  return plain(substr(line, 1, index(line, "\"") - 1))
}

function plain(text) {
  gsub(/&#xD;/, "", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
  gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text); gsub(/&#xA;/, "\n", text); gsub(/&amp;/, "\\&", text)
  return text
}

function seconds(text,   part) { split(text, part, ":"); return part[1] * 3600 + part[2] * 60 + part[3] }

function short(name) { sub(/^Reelwright\.(Tests|Browser)\./, "", name); return name }

/<UnitTestResult / {
  id = attribute($0, "testId"); test = attribute($0, "testName"); outcome = attribute($0, "outcome")
  took = seconds(attribute($0, "duration"))
  total++; spent[id] += took
  if (outcome == "Passed") passed++
  else if (outcome == "NotExecuted") skipped++
  else { failed++; failures = failures sprintf("\nFAILED %s (%.1f s)\n", short(test), took) }
}

# What fails when a class is over belongs to no test, and fails the run all the same; that a test failed is said there once more.
/<RunInfo .*outcome="Error"/ { getline; if (/ \[FAIL\]<\/Text>/) next; failed++; gsub(/<\/?Text>/, ""); failures = failures sprintf("\nFAILED after its tests\n    %s\n", plain($0)) }

/<Message>/ { inside = 1; sub(/.*<Message>/, "") }
inside {
  last = index($0, "</Message>")
  line = last ? substr($0, 1, last - 1) : $0
  if (outcome == "NotExecuted") skips = skips sprintf("skipped %s: %s\n", short(test), plain(line))
  else failures = failures "    " plain(line) "\n"
  if (last) inside = 0
}

# Of the stack only our own lines say where.
/ in .*:line [0-9]+/ && outcome != "Passed" && !summary && frames[id test]++ < 4 { line = $0; sub(/.*<StackTrace>/, "", line); failures = failures "    " plain(line) "\n" }

/<TestDefinitions>/ { summary = 1 }
/<UnitTest / { id = attribute($0, "id") }
/<TestMethod / { class = short(attribute($0, "className")); time[class] += spent[id]; count[class]++ }
/<\/TestRun>/ { summary = 0 }

END {
  printf "%s", failures
  if (skips) printf "\n%s", skips
  print "\ntime by class:"
  for (shown = 0; shown < 15; shown++) {
    longest = ""
    for (class in time) if (longest == "" || time[class] > time[longest]) longest = class
    if (longest == "") break
    printf "%8.1f s  %s (%d)\n", time[longest], longest, count[longest]
    delete time[longest]
  }
  print ""
  if (!total) print code ? "no test was run: see the lines above" : "no test matches"
  else if (code && !failed) print "the run broke off: see the lines above"
  else if (strict && skipped) print "nothing may be skipped in CI"
  printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  exit code ? code : !total ? 3 : strict && skipped ? 1 : 0
}
