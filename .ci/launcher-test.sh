#!/usr/bin/env bash
# The launcher finds a JDK where an older Java stands on the PATH, says what to install where none is,
# and lets nothing come between two that start at once. A copy of it runs a JDK that only says its name.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
passed=0

fail() {
  echo "launcher: $1"
  exit 1
}

ok() {
  passed=$((passed + 1))
}

# A JDK of version $2 in folder $1. Its java prints where it stands, the caller's folder and its last words.
jdk() {
  mkdir -p "$1/bin"
  cat >"$1/bin/java" <<JAVA
#!/bin/sh
case " \$* " in
  *" -version "*) echo 'openjdk version "$2"' >&2 ;;
  *) echo "java $1 in \$(pwd)"; for word in "\$@"; do echo "<\$word>"; done ;;
esac
JAVA
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# The launcher in a folder of its own, with a program that looks built.
house="$tmp/a house"
mkdir -p "$house/app/target/lib" "$house/app/src/main" "$house/competence" "$house/engine" "$house/formats"
cp "$root/linacre" "$house/linacre"
touch -t 200101010000 "$house/pom.xml"
touch "$house/app/target/linacre-app-0.1.0.jar" "$house/app/target/lib/a.jar"

jdk "$tmp/old" 17.0.1
jdk "$tmp/jvms/a 21" 21.0.2
jdk "$tmp/jvms/b 25" 25.0.1
jdk "$tmp/home" 26
jdk "$tmp/read" 17.0.1
echo 'JAVA_VERSION="25.0.1"' >"$tmp/read/release"
mkdir "$tmp/none"
plain=/usr/bin:/bin

# Runs the launcher with only the given settings: ask JAVA_HOME PATH JVM_FOLDERS words...
ask() {
  status=0
  said=$(cd "$tmp/none" && env -u JAVA_HOME ${1:+JAVA_HOME="$1"} PATH="$2" LINACRE_JVM_FOLDERS="$3" \
    "$house/linacre" "${@:4}" 2>&1 </dev/null) || status=$?
}

# expect WORDS STATUS: the last run said the words and ended so.
expect() {
  [ "$status" -eq "$2" ] || fail "ended with $status, not $2: $said"
  case $said in *"$1"*) ok ;; *) fail "did not say '$1': $said" ;; esac
}

ask "" "$tmp/old/bin:$plain" "$tmp/jvms" report "a folder" --json
expect "java $tmp/jvms/b 25 in $tmp/none" 0
expect "<a folder>" 0
expect "<-Dlinacre.home=$house>" 0
ask "$tmp/old" "$tmp/home/bin:$plain" "$tmp/jvms"
expect "java $tmp/home in" 0
ask "$tmp/home" "$tmp/old/bin:$plain" "$tmp/jvms"
expect "java $tmp/home in" 0
ask "$tmp/read" "$tmp/old/bin:$plain" "$tmp/jvms"
expect "java $tmp/read in" 0

ask "" "$tmp/old/bin:$plain" "$tmp/none"
expect "install" 2
[ "$(printf '%s\n' "$said" | wc -l)" -eq 1 ] || fail "more than one line without a JDK: $said"

# Through a link, and through a link to a link.
ln -s "$house/linacre" "$tmp/none/a link"
ln -s "a link" "$tmp/none/second"
said=$(env -u JAVA_HOME PATH="$tmp/old/bin:$plain" LINACRE_JVM_FOLDERS="$tmp/jvms" "$tmp/none/second" x)
status=0
expect "<-Dlinacre.home=$house>" 0

# A newer source asks for a build. Maven here is a script; two launchers at once build once.
mkdir "$tmp/maven"
cat >"$tmp/maven/mvn" <<MVN
#!/bin/sh
echo "built with \$JAVA_HOME" >>"$tmp/builds"
[ ! -f "$tmp/broken" ] || { echo "[ERROR] it is broken"; exit 1; }
sleep 1
touch app/target/linacre-app-0.1.0.jar
MVN
chmod +x "$tmp/maven/mvn"
touch -t 200101010000 "$house/app/target/linacre-app-0.1.0.jar"
touch "$house/app/src/main/New.java"
build_path="$tmp/maven:$tmp/old/bin:$plain"
(ask "" "$build_path" "$tmp/jvms" first && expect "<first>" 0) &
first=$!
ask "" "$build_path" "$tmp/jvms" second
expect "<second>" 0
wait "$first"
[ "$(cat "$tmp/builds")" = "built with $tmp/jvms/b 25" ] || fail "not one build: $(cat "$tmp/builds")"
ok

# A lock whose owner is gone does not stop the next build.
touch -t 200101010000 "$house/app/target/linacre-app-0.1.0.jar"
mkdir "$house/.linacre-build"
(exit 0) &
gone=$!
wait "$gone"
echo "$gone" >"$house/.linacre-build/owner"
ask "" "$build_path" "$tmp/jvms" third
expect "<third>" 0

# A failed build says so, ends with 2, and leaves no lock.
touch "$tmp/broken"
touch -t 200101010000 "$house/app/target/linacre-app-0.1.0.jar"
ask "" "$build_path" "$tmp/jvms" fourth
expect "[ERROR] it is broken" 2
[ ! -e "$house/.linacre-build" ] || fail "the lock stayed"
ok

echo "launcher: $passed passed, 0 failed"
