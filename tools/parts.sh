# Sourced by ../reel: the outside parts, and how to get the missing ones.

# One line a part: Debian's package | what shows that it is here | its plain name for other systems.
reel_parts='ffmpeg|ffmpeg ffprobe|FFmpeg with libx264, libvpx, libopus and libass
espeak-ng|espeak-ng|espeak-ng
librsvg2-bin|rsvg-convert|rsvg-convert, of librsvg
fonts-noto-core|/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf|the Noto Sans fonts
fonts-noto-cjk|/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc|the Noto Sans CJK fonts
postgresql|initdb|PostgreSQL 15 or later, its server programs
ca-certificates|/etc/ssl/certs/ca-certificates.crt|certificates for HTTPS'

# What Debian and its children have in common is apt and dpkg.
is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# Whether one sign of a part is here: a file by its path, else a program by its name.
is_here() {
  case $1 in
    /*) [ -e "$1" ] ;;
    initdb) command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || compgen -G '/usr/pgsql-*/bin/initdb' >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# Fills missing_packages and missing_names.
find_missing() {
  missing_packages=() missing_names=()
  local package signs name sign
  while IFS='|' read -r package signs name; do
    for sign in $signs; do
      is_here "$sign" && continue
      if is_debian; then
        # Fonts and certificates may stand elsewhere; the package manager knows.
        case $sign in /*) [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] && continue ;; esac
      else
        # Other systems keep fonts where they like: `reel doctor` asks fontconfig.
        case $sign in /*) continue ;; esac
      fi
      missing_packages+=("$package") missing_names+=("$name")
      break
    done
  done <<<"$reel_parts"
}

# The shell commands that bring the packages. PostgreSQL is told first not to make a cluster: no service starts.
install_commands() {
  local conf=/etc/postgresql-common/createcluster.conf commands=''
  case " $* " in
    *' postgresql '*) commands="mkdir -p ${conf%/*} && echo create_main_cluster = false >>$conf && " ;;
  esac
  printf '%s' "${commands}apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold $*"
}

# Installs what is missing as root on Debian and Ubuntu; says what to do everywhere else and ends.
require_parts() {
  find_missing
  if [ ${#missing_packages[@]} -eq 0 ]; then
    [ "$1" != setup ] || say "everything needed is installed"
    return 0
  fi
  if ! is_debian; then
    say "this system needs, by its own package manager:"
    printf '  %s\n' "${missing_names[@]}" >&2
  elif [ "$(id -u)" -eq 0 ]; then
    say "installing ${missing_packages[*]}: this takes a few minutes, once"
    local start=$SECONDS log
    log=$(mktemp)
    sh -c "$(install_commands "${missing_packages[@]}")" </dev/null >"$log" 2>&1 || { tail -n 15 "$log" >&2; fail "the packages could not be installed: the whole log is $log"; }
    rm -f "$log"
    say "installed in $((SECONDS - start)) s"
    return
  else
    local as_root='sudo sh -c'
    command -v sudo >/dev/null || as_root='su - -c'
    say "not installed: ${missing_packages[*]}. Run this line, then the same command again:"
    printf "%s '%s'\n" "$as_root" "$(install_commands "${missing_packages[@]}")" >&2
  fi
  # The doctor's work is to look at what is missing, and it needs none of it.
  [ "$1" = doctor ] || exit 1
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
}
