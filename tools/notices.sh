# Sourced by release.sh: what the licences of the parts in a release ask to be shipped with them.

# The first value of an element in a package's description.
nuspec_value() { tr -d '\r' <"$2" | sed -n "s:.*<$1[^>]*>\([^<]*\)</$1>.*:\1:p" | sed -n 1p; }

# The package folders of a release, by the list the program itself loads its parts from; .NET's own parts stand in it without a path.
shipped_packages() {
  sed -n -e 's/.*"path": "\([^"]*\)".*/\1/p' -e 's/.*"runtimepack\.\([^"]*\)": {.*/\L\1/p' "$1/reel.deps.json" | LC_ALL=C sort -u
}

# Prints the notices of a release folder; fails for a part whose licence has no text here.
release_notices() {
  local packages part spec licence file digest seen=' ' texts=' '
  packages=$(sed -n 's/.*"packagesPath": "\(.*\)".*/\1/p' "$reel_root/artifacts/obj/Reelwright/project.assets.json")
  printf 'Reelwright ships these parts of others, each under its own licence.\n'
  for part in $(shipped_packages "$1"); do
    spec=$(compgen -G "$packages$part/*.nuspec") || { say "the package $part is not among the restored ones"; return 1; }
    licence=$(nuspec_value license "$spec")
    # Where one may choose, it is ours.
    case " $licence " in *' OR Apache-2.0 '* | *' Apache-2.0 OR '*) licence=Apache-2.0 ;; esac
    printf '\n%s %s\n  %s\n  %s\n' "$(nuspec_value id "$spec")" "$(nuspec_value version "$spec")" "$(nuspec_value copyright "$spec")" "$(nuspec_value projectUrl "$spec")"
    if [ -f "$packages$part/$licence" ]; then
      printf '  Licence: %s, below\n' "$licence"
    else
      printf '  Licence: %s\n' "$licence"
      case $licence:$texts in
        Apache-2.0:* | *:*" $licence "*) ;;
        *) [ -f "$reel_root/tools/licences/$licence.txt" ] || { say "the licence '$licence' of $part has no text: add it to tools/licences"; return 1; }
           texts="$texts$licence " ;;
      esac
    fi
  done

  printf '\nThe text of Apache-2.0 is in the file LICENSE.\n'
  for licence in $texts; do
    notice_heading "$licence"
    cat -- "$reel_root/tools/licences/$licence.txt"
  done

  # Several packages of one project carry the same file.
  for part in $(shipped_packages "$1"); do
    while IFS= read -r file; do
      digest=$(sha256sum <"$file")
      case $seen in *" $digest "*) continue ;; esac
      seen="$seen$digest "
      notice_heading "${file##*/} of $part"
      tr -d '\r' <"$file"
      printf '\n'
    done < <(find "$packages$part" -maxdepth 1 -type f \( -iname 'licen[cs]e*' -o -iname 'notice*' -o -iname 'third*party*' \) | LC_ALL=C sort)
  done
}

notice_heading() { printf '\n\n======== %s ========\n\n' "$1"; }

# The same for what the studio's pages are bundled from.
studio_notices() {
  local part file licence
  [ -d "$reel_root/web/node_modules" ] || (cd -- "$reel_root/web" && npm ci --ignore-scripts --no-audit --no-fund) >&2 || return 1
  for part in $(cd -- "$reel_root/web" && npm ls --omit=dev --all --parseable 2>/dev/null | sed 1d | LC_ALL=C sort -u); do
    # Types alone are not shipped.
    case $part in */@types/*) continue ;; esac
    file=$(find "$part" -maxdepth 1 -type f -iname 'licen[cs]e*' | sed -n 1p)
    licence=$(node -p "require('$part/package.json').license")
    # Whoever brings no text has the one that is here for its licence.
    case $file:$licence in
      :Apache-2.0 | /*) ;;
      *) file=$reel_root/tools/licences/$licence.txt ;;
    esac
    [ -z "$file" ] || [ -f "$file" ] || { say "the licence '$licence' of ${part##*/node_modules/} has no text: add it to tools/licences"; return 1; }
    notice_heading "${part##*/node_modules/} $(node -p "require('$part/package.json').version")"
    node -p "const { author, homepage = '', license } = require('$part/package.json'); \`\${[author?.name ?? author, homepage].filter(Boolean).join(', ')}\n\${license}\n\`"
    [ -z "$file" ] || { tr -d '\r' <"$file"; printf '\n'; }
  done
}
