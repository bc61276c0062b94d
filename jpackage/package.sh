#!/bin/sh
# Packages the program with its own Java runtime.
# usage: jpackage/package.sh app-image | deb | rpm | dmg | pkg     after: mvn -DskipTests package
set -eu
cd "$(dirname "$0")/.."
type=${1:-app-image}

[ -d target/dist/lib ] || { echo "target/dist is missing: run mvn -DskipTests package first" >&2; exit 2; }
find_jpackage() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    [ -x "$home/bin/jpackage" ] || continue
    case $("$home/bin/jpackage" --version) in 2[5-9]*|[3-9][0-9]*) echo "$home/bin/jpackage"; return ;; esac
  done
}
jpackage=$(find_jpackage)
[ -n "$jpackage" ] || { echo "no JDK 25 with jpackage found: set JAVA_HOME" >&2; exit 2; }

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
app_version=$version
options=@jpackage/common.options
case $(uname -s) in
  Darwin)
    options="$options @jpackage/mac.options"
    app_version=$(echo "$version" | sed 's/^0\./1./') ;; # macOS allows no leading 0
  *)
    options="$options --icon icons/icon-256.png"
    [ "$type" = app-image ] || options="$options @jpackage/linux.options" ;;
esac

# everything but JavaFX, which is linked into the runtime, and the cache, which belongs to another one
rm -rf target/jpackage-input "target/packages/$type"
mkdir -p target/jpackage-input
cp target/dist/lib/*.jar target/jpackage-input/

# shellcheck disable=SC2086
"$jpackage" --type "$type" --dest "target/packages/$type" --app-version "$app_version" $options
ls -d target/packages/"$type"/*
