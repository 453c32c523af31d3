# shellcheck shell=bash
# Finds Java and a UTF-8 locale. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || refuse "JAVA_HOME is $JAVA_HOME, which has no bin/java; set it to a JDK 17 or newer."
    else
        java=$(command -v java) || refuse "Platen needs Java 17 or newer, but there is no 'java' on the PATH and JAVA_HOME is not set. Set JAVA_HOME to a JDK 17 or newer."
    fi
    version=$(java_version)
    case $version in
        '' | *[!0-9]*) refuse "Platen needs Java 17 or newer, but $java is older: ${version:-it does not report its version}." ;;
    esac
    [ "$version" -ge 17 ] || refuse "Platen needs Java 17 or newer, but $java has version $version; set JAVA_HOME to a newer one."
}

# Reads the version from the file "release" of a JDK. Running java for it takes longer than everything else in the launcher.
java_version() {
    local release line noted=''
    release=$(readlink -f "$java" 2>/dev/null)
    release=${release%/*}/../release
    [ ! -r "$release" ] || while IFS= read -r line; do
        case $line in
            JAVA_VERSION=\"*) noted=${line#*\"} noted=${noted%%[!0-9]*} ;;
        esac
    done <"$release"
    if [ -n "$noted" ]; then
        echo "$noted"
    else
        "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'
    fi
}

# Java supports file names only in the character set of the locale. So a locale without UTF-8 is replaced by one with it: for the
# server always; for the engine only if it is ASCII ("C", or a locale that is not installed), because others may be intended.
speak_utf8() {
    local charset try
    charset=$(locale charmap 2>/dev/null)
    case $1:$charset in
        *:UTF-8 | *:utf8) return ;;
        server:* | *:ANSI_X3.4-1968 | *:US-ASCII | *:ASCII | *:646 | *:) ;;
        *) return ;;
    esac
    for try in C.UTF-8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$' | head -n 1); do
        charset=$(LC_ALL=$try locale charmap 2>/dev/null)
        if [ "${charset:-UTF-8}" = UTF-8 ]; then
            export LC_CTYPE=$try
            [ -z "${LC_ALL:-}" ] || export LC_ALL=$try
            return
        fi
    done
}
