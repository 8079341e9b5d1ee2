# Sourced by ../reel: the .NET SDK, and a build for exactly these sources.

# Sets dotnet to an SDK of .NET 10, or says how to get one and ends.
find_sdk() {
  local candidate
  for candidate in "${DOTNET_ROOT:-}/dotnet" "$(command -v dotnet || true)" "${HOME:-}/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
    [ -x "$candidate" ] || continue
    candidate=$(readlink -f -- "$candidate")
    compgen -G "${candidate%/*}/sdk/10.*" >/dev/null || continue
    dotnet=$candidate
    export DOTNET_ROOT=${candidate%/*}
    return
  done
  say "the .NET 10 SDK is not installed. Microsoft's own script puts it into ~/.dotnet, where it is found:"
  printf '  curl -fsSL https://dot.net/v1/dotnet-install.sh -o dotnet-install.sh\n  bash dotnet-install.sh --channel 10.0\n' >&2
  exit 1
}

# A small quiet process, and somewhere to write where there is no home.
quiet_dotnet() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_gcServer=0 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1 DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=true DOTNET_CLI_UI_LANGUAGE=en
  build_home=${HOME:-}
  [ -d "$build_home" ] && [ -w "$build_home" ] || build_home=$reel_root/artifacts/home
}

# One name for the contents of everything that is compiled: a changed, new or deleted file changes it.
sources_digest() (
  cd -- "$reel_root"
  { find src -type d \( -name bin -o -name obj \) -prune -o -type f -print0; printf '%s\0' Directory.*.props global.json .editorconfig BannedSymbols.txt; } |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
)

# Waits until nobody else builds in this checkout; the lock ends with the shell that calls.
lock_builds() {
  if ! mkdir -p "$reel_root/artifacts" 2>/dev/null || ! { : >>"$reel_root/artifacts/.lock"; } 2>/dev/null; then
    local folder=$reel_root/artifacts
    [ -e "$folder" ] || folder=$reel_root
    fail "cannot write to $folder, which belongs to $(stat -c %U -- "$folder"): use a checkout of your own, or let that user run ./reel once after each change"
  fi
  exec 9>>"$reel_root/artifacts/.lock"
  flock -n 9 || { say "waiting for another build of this checkout"; flock 9; }
}

# dotnet, leaving nothing behind: a build server would keep the lock and the memory for minutes.
run_dotnet() {
  mkdir -p -- "$build_home"
  HOME=$build_home "$dotnet" "$@" -nodeReuse:false -p:UseSharedCompilation=false -nologo -v:q 9>&- >&2
}

# Sets reel_program to a folder with the program of these sources; its name is their digest, so it is either whole or not there.
build_program() {
  local builds=$reel_root/artifacts/run digest start=$SECONDS
  digest=$(sources_digest)
  reel_program=$builds/$digest
  [ -e "$reel_program/reel" ] && return
  lock_builds
  if [ ! -e "$reel_program/reel" ]; then
    say "building, once for these sources"
    rm -rf "$builds/.new"
    # The compiler is skipped when its output is newer than the sources, and a restored file may be old.
    rm -f "$reel_root/artifacts/obj/Reelwright/release/reel.dll"
    run_dotnet msbuild "$reel_root/src/Reelwright/Reelwright.csproj" -restore -t:Publish -p:Configuration=Release -p:PublishDir="$builds/.new/" ||
      fail "the build failed: see the lines above"
    [ "$(sources_digest)" = "$digest" ] || fail "the sources changed during the build: run it again"
    forget_builds "$builds"
    mv -T -- "$builds/.new" "$reel_program"
    say "built in $((SECONDS - start)) s"
  fi
  exec 9>&-
}

# Removes the builds of former sources, but for the newest and for those that still run.
forget_builds() {
  local build newest=true
  for build in $(ls -1t -- "$1" 2>/dev/null); do
    if $newest; then
      newest=false
    elif ! ls -l /proc/[0-9]*/exe 2>/dev/null | grep -qF -- "$1/$build/"; then
      rm -rf -- "${1:?}/$build"
    fi
  done
}
