# Sourced by ../reel: `./reel test [suite | filter]`.
# Nothing named: everything but what is marked long (REEL_FULL=1 adds that), in CI but for what has no turn. The last line is the count, alone.

run_test() {
  [ $# -le 1 ] || fail "usage: './reel test' takes one suite, name or filter"
  local what=${1:-} filter results code=0 start=$SECONDS
  filter=$(test_filter "$what")
  case $filter in *turn!=*) say "of the classes that take turns this run leaves out $(grep -o 'turn!=.' <<<"$filter" | cut -d= -f2 | paste -sd' ')" ;; esac
  results=$(mktemp -d)
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$results'" EXIT

  lock_builds
  run_dotnet msbuild "$reel_root/Reelwright.slnx" -restore -p:Configuration=Release || { say "the build failed: see the lines above"; echo '0 passed, 0 failed, 0 skipped'; exit 1; }
  exec 9>&-
  say "tests built in $((SECONDS - start)) s"

  # Without Node.js the tests in a browser are skipped, and say so.
  build_studio || say "the studio is not built: that needs Node.js 20.19 or newer with npm"

  start=$SECONDS
  # A test that hangs is named and the run ends; a suite may have a single test that takes half an hour.
  [ -n "$what" ] || set -- --blame-hang-timeout 20m --blame-hang-dump-type none
  [ -z "$what" ] || set --
  rm -f "$reel_root/artifacts/leaks.txt"
  HOME=$build_home "$dotnet" test "$reel_root/Reelwright.slnx" -c Release --no-build --nologo -v q ${filter:+--filter "$filter"} \
    --logger trx --results-directory "$results" "$@" >&2 || code=$?
  say "tests run in $((SECONDS - start)) s"
  [ ! -f "$reel_root/artifacts/leaks.txt" ] || { say "secrets were said:"; cat "$reel_root/artifacts/leaks.txt" >&2; }
  # The second file: with no results at all, awk would wait for standard input.
  awk -v code="$code" -v strict="$(is_strict)" -f "$reel_root/tools/results.awk" $(find "$results" -name '*.trx') /dev/null
}

# A suite by its trait, a filter as it is, any other word as part of a test's name.
test_filter() {
  case $1 in
    '') [ "${REEL_FULL:-}" = 1 ] || echo "long!=true$(left_out)" ;;
    *[=~]*) printf '%s\n' "$1" ;;
    *) if grep -rqF --include='*.cs' "Trait(\"suite\", \"$1\")" "$reel_root/tests"; then echo "suite=$1"; else echo "FullyQualifiedName~$1"; fi ;;
  esac
}

# CI has half an hour: of the classes that take long all the same it runs a quarter, and the commit says which, so that all have their turn.
left_out() {
  [ "$(is_strict)" = 1 ] || return 0
  case $(git -C "$reel_root" rev-parse HEAD 2>/dev/null) in
    *[048c]) echo '&turn!=b&turn!=c&turn!=d' ;;
    *[159d]) echo '&turn!=a&turn!=c&turn!=d' ;;
    *[26ae]) echo '&turn!=a&turn!=b&turn!=d' ;;
    *) echo '&turn!=a&turn!=b&turn!=c' ;;
  esac
}

# In CI nothing may be skipped.
is_strict() { [ "${CI:-}" = true ] && echo 1 || echo 0; }
