#!/usr/bin/env bash
# Runs ./reel in a Debian that has nothing but this checkout's last commit and the machine's own .NET SDK:
# an ordinary user without the packages is told what to do; root gets them; then an ordinary user works with an empty home.
# As root, on Debian, with debootstrap. Mirror, proxy and certificates are the machine's own.
#
#   tests/bare-debian.sh                 the two commands of the README
#   tests/bare-debian.sh doctor 'split samples/two-shores.md'   other ones, one argument each
set -euo pipefail
[ "$(id -u)" -eq 0 ] || { echo "bare-debian: must run as root" >&2; exit 1; }
# Mounts and processes of its own: both end with this script, however it ends.
[ "${1:-}" = --inside ] || exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc "$0" --inside "$@"
shift
[ $# -gt 0 ] || set -- 'make samples/two-shores.md' 'test'

checkout=$(cd -- "$(dirname -- "$0")/.." && pwd)
bare=$(mktemp -d /var/tmp/bare-debian.XXXXXX)
chmod 755 "$bare"
user=ada checks=0

step() { printf '\nbare-debian: %s (%d s)\n' "$*" "$SECONDS"; }
check() { checks=$((checks + 1)); if "${@:2}"; then echo "  ok: $1"; else echo "  FAILED: $1"; exit 1; fi; }

leave() {
  local code=$?
  for folder in dev/shm dev proc; do
    mountpoint -q "$bare/$folder" && umount -l "$bare/$folder"
  done
  # Never through a mount that would not go.
  rm -rf --one-file-system -- "$bare"
  [ "$code" -eq 0 ] && echo "bare-debian: $checks checks passed in $SECONDS s"
}
trap leave EXIT
trap 'exit 130' INT TERM

prepare_debian() {
  local codename mirror
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mirror=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' | awk -v name="$codename" '$1 == name && $2 == "main" { print $3; exit }')
  eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
  export http_proxy https_proxy
  debootstrap --variant=minbase "$codename" "$bare" "$mirror" >"$bare.log" 2>&1 || { tail -5 "$bare.log"; exit 1; }
  rm -f "$bare.log"

  # Only Debian's own sources, and of apt's settings only how to reach them.
  rm -f "$bare/etc/apt/sources.list"
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [ -f "$file" ] && grep -qF "${mirror%/}" "$file"; then cp --parents -- "$file" "$bare"; fi
  done
  for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
    if [ -f "$file" ] && grep -q '^Acquire' "$file"; then cp --parents -- "$file" "$bare"; fi
  done
  cp /etc/resolv.conf /etc/hosts "$bare/etc/"
  mkdir -p "$bare/usr/local/share/ca-certificates"
  find /usr/local/share/ca-certificates -name '*.crt' -exec cp {} "$bare/usr/local/share/ca-certificates/" \;

  mount -t proc proc "$bare/proc"
  mount --bind /dev "$bare/dev"
  mount -t tmpfs -o mode=1777 shm "$bare/dev/shm"
}

# in_bare USER FOLDER COMMAND...: with an empty environment but for what the network needs.
in_bare() {
  local who=$1 folder=$2 home
  shift 2
  home=$(chroot "$bare" getent passwd "$who" | cut -d: -f6)
  chroot --userspec="$who:$who" "$bare" /usr/bin/env -i HOME="$home" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${NUGET_CERT_REVOCATION_MODE:+NUGET_CERT_REVOCATION_MODE="$NUGET_CERT_REVOCATION_MODE"} \
    sh -c 'cd "$0" && exec "$@"' "$folder" "$@"
}

run_all() {
  local who=$1 folder=$2 command
  shift 2
  for command in "$@"; do
    step "$who: ./reel $command"
    # shellcheck disable=SC2086 # a command line is words
    check "./reel $command" in_bare "$who" "$folder" ./reel $command
  done
}

clone_for() {
  git clone -q --no-hardlinks "$checkout" "$bare$2"
  chroot "$bare" chown -R "$1:$1" "$2"
}

step "a bare Debian"
prepare_debian
mkdir -p "$bare/usr/share/dotnet"
cp -a "$(dirname "$(readlink -f "$(command -v dotnet)")")/." "$bare/usr/share/dotnet/"
chroot "$bare" useradd --create-home --skel /nonexistent --shell /bin/bash "$user" 2>/dev/null
clone_for root /opt/reelwright
clone_for "$user" "/srv/reelwright"

step "$user, without the packages"
told=0
in_bare "$user" /srv/reelwright ./reel ${1%% *} >"$bare/out" 2>"$bare/err" || told=$?
cat "$bare/err"
check "exit code 1" [ "$told" -eq 1 ]
check "standard output is the verb's alone" [ ! -s "$bare/out" ]
check "the line to run as root" grep -qE "^(sudo sh|su -) -c '.*create_main_cluster = false.* apt-get install .*ffmpeg.*postgresql.*'$" "$bare/err"

run_all root /opt/reelwright "$@"
check "PostgreSQL made no cluster of its own" [ -z "$(ls -A "$bare/var/lib/postgresql/"*/ 2>/dev/null)" ]

check "$user's home is empty" [ -z "$(ls -A "$bare/home/$user")" ]
run_all "$user" /srv/reelwright "$@"
for name in reel ffmpeg postgres; do
  check "no $name is left running" [ -z "$(pgrep -x "$name" || true)" ]
done
