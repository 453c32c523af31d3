# shellcheck shell=bash
# Builds missing parts with Maven. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

build_if_needed() {
    if needs_build; then
        # Maven leaves classes of moved or deleted sources behind, and the server would load them.
        rm -rf "$home/target/classes" "$home/target/platen"
        build "Building Platen; the first time takes a minute or two." -Dmaven.test.skip=true package
    fi
}

needs_build() {
    local newer=''
    [ -f "$home/target/platen.war" ] && [ -f "$home/target/server/standalone/configuration/standalone.xml" ] || return 0
    # The container image and an installation contain no sources, so there is nothing to build.
    [ -f "$home/pom.xml" ] || return 1
    IFS= read -r newer < <(cd "$home" && exec find src/main src/demo pom.xml server-config -newer target/platen.war 2>/dev/null)
    [ -n "$newer" ]
}

# Prints the first argument, and passes the others to Maven.
build() {
    if [ -n "${JAVA_HOME:-}" ]; then
        [ -x "$JAVA_HOME/bin/javac" ] || refuse "Building Platen needs a JDK, but JAVA_HOME is $JAVA_HOME, which has no bin/javac: it is a JRE. Set JAVA_HOME to a JDK 17 or newer."
    else
        command -v javac >/dev/null || refuse "Building Platen needs a JDK 17 or newer, but there is no 'javac' on the PATH and JAVA_HOME is not set: $java belongs to a JRE. Set JAVA_HOME to a JDK."
    fi
    command -v mvn >/dev/null || refuse "Building Platen needs Maven, but there is no 'mvn' on the PATH. Install it."
    mkdir -p "$home/target" 2>/dev/null || refuse "The folder $home/target, in which Platen is built, cannot be created; check the permissions of $home."
    echo "$1"
    shift
    if ! (cd "$home" && mvn -q -B -Dspotless.check.skip=true "$@") >"$home/target/build.log" 2>&1 </dev/null; then
        grep -E '^\[(ERROR|WARNING)\] .' "$home/target/build.log" | grep -vE 'Help 1|[Rr]e-run Maven|following articles' | tail -n 10 >&2
        refuse "The build failed; see $home/target/build.log."
    fi
}
