# shellcheck shell=bash
# Starts a server, and the demo as its client. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

demo() {
    local stay=true
    case ${1:-} in
        '') ;;
        --exit) stay=false ;;
        *) misused "There is no option '$1' of demo." ;;
    esac
    check
    server='' client=''
    trap 'stop_demo' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    "$home/platen" start &
    server=$!
    until server_answers; do
        is_alive "$server" || exit 1
        sleep 0.25
    done
    show_demo || exit 1
    $stay || exit 0
    echo
    echo "The server is still running at $url. Ctrl-C stops it."
    trap 'exit 0' INT TERM HUP
    wait "$server"
    exit 1
}

# Runs in the background, so that the shell handles signals immediately.
show_demo() {
    local bar=''
    [ ! -t 1 ] || bar=--progress-bar
    export PLATEN_DATA
    # shellcheck disable=SC2086
    "$java" -Xmx512m -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -cp "$home/target/platen/WEB-INF/classes:$home/target/platen/WEB-INF/lib/*" \
        org.platen.demo.Demo "$url" "$PLATEN_DATA" $bar &
    client=$!
    wait "$client"
}

stop_demo() {
    trap '' INT TERM HUP
    [ -z "$client" ] || kill "$client" 2>/dev/null
    if [ -n "$server" ] && is_alive "$server"; then
        kill -TERM "$server" 2>/dev/null
        wait "$server" 2>/dev/null
    fi
}
