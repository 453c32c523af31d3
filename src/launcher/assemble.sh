# shellcheck shell=bash
# Runs the engine alone (src/adr/0018). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

assemble() {
    case " $* " in
        *' --help '* | *' -h '*)
            usage
            return ;;
    esac
    speak_utf8 engine
    find_java
    build_if_needed
    local terminal=false
    [ ! -t 2 ] || terminal=true
    # In a run of a few seconds, the second compiler must inline less (FreqInlineSize) and start later (Tier4) to pay for itself.
    # Encryption is the exception, because only that compiler uses the processor's instructions for it.
    # shellcheck disable=SC2054 # the commas are the JVM's
    engine=(-XX:+UseSerialGC -Xmx96m -XX:-UsePerfData -XX:FreqInlineSize=35
        -XX:Tier4InvocationThreshold=60000 -XX:Tier4MinInvocationThreshold=8000 -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=400000
        -XX:CompileCommand=quiet
        -XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/CipherBlockChaining.*,0.1
        -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/DigestBase.*,0.1
        -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/SHA*.*,0.1
        -Dslf4j.internal.verbosity=ERROR
        -cp "$home/target/platen-engine.jar:$home/target/platen/WEB-INF/lib/*")
    keep_classes_if_needed
    ! is_short_run "$@" || engine+=(-XX:TieredStopAtLevel=1)
    # shellcheck disable=SC2086
    exec "$java" "${engine[@]}" ${JAVA_OPTS:-} -Dplaten.terminal=$terminal org.platen.engine.cli.AssembleCommand "$@"
}

# Returns whether only a few files are named on the command line or at the beginning of the list, and none of them is large or encrypted.
# Such a run ends before the JVM's second compiler pays for itself (src/adr/0018).
is_short_run() {
    local most_files=16 most_bytes=268435456 most_lines=64
    local argument previous='' list='' files=() lines=0 bytes=0 size
    for argument in "$@"; do
        case $previous in
            --list) list=$argument ;;
            -o | --password-file) ;;
            *) add_file "$argument" ;;
        esac
        previous=$argument
    done
    if [ -f "$list" ]; then
        while [ ${#files[@]} -le $most_files ] && [ $((lines += 1)) -le $most_lines ] && read -r argument; do
            add_file "$argument"
        done <"$list"
    fi
    [ ${#files[@]} -gt 0 ] && [ ${#files[@]} -le $most_files ] || return 1
    for size in $(stat -Lc %s -- "${files[@]}" 2>/dev/null); do
        bytes=$((bytes + size))
    done
    [ $bytes -gt 0 ] && [ $bytes -le $most_bytes ] || return 1
    ! LC_ALL=C tail -q -c 4194304 -- "${files[@]}" 2>/dev/null | LC_ALL=C grep -aq /Encrypt
}

# Adds a file to the list of is_short_run, without the selection of its pages.
add_file() {
    local file=${1%%\[*} known
    [ -f "$file" ] || return 0
    for known in ${files[@]+"${files[@]}"}; do
        [ "$known" != "$file" ] || return 0
    done
    files+=("$file")
}

# Class data sharing: archives loaded classes for later runs. It only affects the first tenth of a second.
keep_classes_if_needed() {
    local kept=$home/target/platen-engine-$version.jsa
    if [ ! "$kept" -nt "$home/target/platen-engine.jar" ]; then
        [ -w "$home/target" ] &&
            "$java" "${engine[@]}" -XX:ArchiveClassesAtExit="$kept.$$" org.platen.engine.cli.Rehearsal >/dev/null 2>&1 &&
            mv -f "$kept.$$" "$kept" || return 0
    fi
    # The JVM silently ignores an archive that does not match, such as one of another build of the same Java version.
    engine=(-XX:SharedArchiveFile="$kept" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr "${engine[@]}")
}
