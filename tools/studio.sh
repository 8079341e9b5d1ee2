# Sourced by ../reel: the studio's pages, built once for their sources.

# Whether this machine has a Node that can build them.
has_node() {
  command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# What they are made of: a changed, new or deleted file changes it.
studio_digest() (
  cd -- "$reel_root"
  { find web \( -name node_modules -o -name dist -o -name obj \) -prune -o -type f -print0; printf '%s\0' docs/openapi.json samples/two-shores.md; } |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
)

# Sets REEL_STUDIO to a folder with the pages; its name is their sources' digest, so it is either whole or not there. Fails where there is no Node.
build_studio() {
  [ -z "${REEL_STUDIO:-}" ] || return 0
  local builds=$reel_root/artifacts/studio digest start=$SECONDS log
  digest=$(studio_digest)
  if [ ! -e "$builds/$digest/index.html" ]; then
    has_node || return 1
    lock_builds
    if [ ! -e "$builds/$digest/index.html" ]; then
      say "building the studio, once for these sources"
      rm -rf "$builds/.new"
      log=$(mktemp)
      { cd -- "$reel_root/web" && npm ci --ignore-scripts --no-audit --no-fund && npm run build -- --outDir "$builds/.new" --emptyOutDir && cd -- "$OLDPWD"; } </dev/null >"$log" 2>&1 9>&- ||
        { tail -n 30 "$log" >&2; fail "the studio could not be built: the whole log is $log"; }
      rm -f "$log"
      find "$builds" -mindepth 1 -maxdepth 1 ! -name .new -mmin +1440 -exec rm -rf {} +
      mv -T -- "$builds/.new" "$builds/$digest"
      say "studio built in $((SECONDS - start)) s"
    fi
    exec 9>&-
  fi
  export REEL_STUDIO=$builds/$digest
}
