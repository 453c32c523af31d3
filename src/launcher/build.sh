# shellcheck shell=bash
# Builds with Maven what is missing. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

build_if_needed() {
    if needs_build; then
        # Maven leaves the classes of sources that have moved or gone, and the server would find them.
        rm -rf "$home/target/classes" "$home/target/platen"
        build "Building Platen; the first time takes a minute or two." -Dmaven.test.skip=true package
    fi
}

needs_build() {
    local newer=''
    [ -f "$home/target/platen.war" ] && [ -f "$home/target/server/standalone/configuration/standalone.xml" ] || return 0
    # In the image there are no sources, and so there is nothing to build.
    IFS= read -r newer < <(cd "$home" && exec find src/main src/demo pom.xml server-config -newer target/platen.war 2>/dev/null)
    [ -n "$newer" ]
}

# Says what it does, and gives the rest to Maven.
build() {
    if [ -n "${JAVA_HOME:-}" ]; then
        [ -x "$JAVA_HOME/bin/javac" ] || refuse "Building Platen needs a JDK, but JAVA_HOME is $JAVA_HOME, without a bin/javac: it is a JRE."
    else
        command -v javac >/dev/null || refuse "Building Platen needs a JDK 17 or newer, but there is no 'javac' on the PATH and JAVA_HOME is not set: $java is of a JRE."
    fi
    command -v mvn >/dev/null || refuse "Building Platen needs Maven, but there is no 'mvn' on the PATH."
    mkdir -p "$home/target" 2>/dev/null || refuse "The folder $home/target cannot be made; Platen is built there."
    echo "$1"
    shift
    if ! (cd "$home" && mvn -q -B -Dspotless.check.skip=true "$@") >"$home/target/build.log" 2>&1 </dev/null; then
        grep -E '^\[(ERROR|WARNING)\] .' "$home/target/build.log" | grep -vE 'Help 1|[Rr]e-run Maven|following articles' | tail -n 10 >&2
        refuse "The build failed; $home/target/build.log tells the whole story."
    fi
}
