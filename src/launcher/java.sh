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
    note_version
    case $version in
        '' | *[!0-9]*) refuse "Platen needs Java 17 or newer, but $java is older: ${version:-it does not report its version}." ;;
    esac
    [ "$version" -ge 17 ] || refuse "Platen needs Java 17 or newer, but $java has version $version; set JAVA_HOME to a newer one."
}

# Reads the version from the file "release" of a JDK. Running java for it takes longer than everything else in the launcher.
note_version() {
    local program=$java release line
    version=''
    [ ! -L "$program" ] || program=$(readlink -f "$program" 2>/dev/null)
    release=${program%/*}/../release
    [ ! -r "$release" ] || while IFS= read -r line; do
        case $line in
            JAVA_VERSION=\"*) version=${line#*\"} version=${version%%[!0-9]*} ;;
        esac
    done <"$release"
    [ -n "$version" ] ||
        version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
}

# Java supports file names only in the character set of the locale. So a locale without UTF-8 is replaced by one with it: for the
# server always; for the engine only if it is ASCII ("C", or a locale that is not installed), because others may be intended.
speak_utf8() {
    local try
    ! is_utf8 || return 0
    case $1:${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        server:* | *:C | *:POSIX) ;;
        *)
            case $(locale charmap 2>/dev/null) in
                ANSI_X3.4-1968 | US-ASCII | ASCII | 646 | '') ;;
                *) return ;;
            esac ;;
    esac
    for try in C.UTF-8 en_US.UTF-8; do
        ! takes_locale "$try" || return 0
    done
    try=$(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$' | head -n 1)
    [ -z "$try" ] || takes_locale "$try"
}

# Whether the locale of this shell is one of UTF-8: in others the bytes of the Euro sign are more than one character.
is_utf8() {
    local euro=$'\342\202\254'
    [ ${#euro} -eq 1 ]
}

# Takes a locale, if it is installed and one of UTF-8.
takes_locale() {
    local before=${LC_ALL:-} taken=false
    # Bash says so if there is no such locale.
    { LC_ALL=$1; } 2>/dev/null
    ! is_utf8 || taken=true
    if [ -z "$before" ]; then
        unset LC_ALL
    else
        { LC_ALL=$before; } 2>/dev/null
    fi
    $taken || return 1
    export LC_CTYPE=$1
    [ -z "$before" ] || export LC_ALL=$1
}
