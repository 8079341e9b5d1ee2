# Sourced by ../reel: `./reel release`, a folder for linux-x64 that needs no SDK.

# shellcheck source=tools/notices.sh
. "$reel_root/tools/notices.sh"

run_release() {
  [ $# -eq 0 ] || fail "usage: './reel release' takes no argument"
  local releases=$reel_root/artifacts/release name=reelwright-linux-x64
  build_studio || fail "the studio is in a release: building it needs Node.js 20.19 or newer with npm (https://nodejs.org)"
  lock_builds
  rm -rf "$releases/.new"
  # Compiled ahead: a verb starts without waiting for the JIT.
  run_dotnet publish "$reel_root/src/Reelwright/Reelwright.csproj" -c Release -r linux-x64 --self-contained \
    -p:PublishReadyToRun=true -p:DebugType=none -o "$releases/.new/$name" || fail "the release could not be built: see the lines above"
  cp -- "$reel_root/LICENSE" "$releases/.new/$name/"
  cp -r -- "$reel_root/samples" "$releases/.new/$name/"
  cp -r -- "$REEL_STUDIO" "$releases/.new/$name/studio"
  { release_notices "$releases/.new/$name" && studio_notices; } >"$releases/.new/$name/THIRD-PARTY-NOTICES.txt" || fail "the notices of the parts could not be gathered: see the line above"
  release_readme >"$releases/.new/$name/README.txt"
  rm -rf "${releases:?}/$name"
  mv -T -- "$releases/.new/$name" "$releases/$name"
  rm -rf "$releases/.new"
  exec 9>&-
  say "released: $("$releases/$name/reel" --version), $(du -sh "$releases/$name" | cut -f1)"
  printf '%s\n' "$releases/$name"
}

release_readme() {
  cat <<'TEXT'
Reelwright: writing in, video out.

    ./reel doctor                        what this machine still needs
    ./reel make samples/two-shores.md    a first film
    ./reel serve                         the studio, in a browser
    ./reel --help                        everything else

It brings its own .NET. It needs FFmpeg, espeak-ng, rsvg-convert, the Noto fonts
and the programs of PostgreSQL 15 or later. On Debian and Ubuntu, as root:

TEXT
  printf '    %s\n' "$(install_commands $(printf '%s\n' "$reel_parts" | cut -d'|' -f1))" 
  printf '\nLicensed under the Apache License 2.0: see LICENSE. Its parts: see THIRD-PARTY-NOTICES.txt.\n'
}
