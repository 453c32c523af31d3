# shellcheck shell=bash
# Checks settings, the data folder and ports before a start. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

# shellcheck source=src/launcher/database.sh
. "${BASH_SOURCE[0]%/*}/database.sh"

# Nodes on one host differ in their port. Transactions require short names, so only the end of a long host name is used.
name_node() {
    [ -z "${PLATEN_NODE:-}" ] || return 0
    PLATEN_NODE=$(hostname 2>/dev/null || uname -n)
    PLATEN_NODE=$(printf %s "${PLATEN_NODE%%.*}" | tr -c 'A-Za-z0-9_-' - | tail -c 17)-$PLATEN_HTTP_PORT
}

# Reads secrets from files, as provided by orchestrators.
read_secrets() {
    local name file
    for name in PLATEN_ADMIN_PASSWORD PLATEN_DB_PASSWORD PLATEN_TLS_KEY_PASSWORD; do
        file=${name}_FILE
        [ -n "${!file:-}" ] || continue
        [ -z "${!name:-}" ] || refuse "$name and $file are both set; remove one of them."
        [ -f "${!file}" ] && [ -r "${!file}" ] || refuse "$file names ${!file}, which is not a readable file."
        export "$name=$(cat "${!file}")"
        [ -n "${!name}" ] || refuse "$file names ${!file}, which is empty; write the secret to it."
        unset "$file"
    done
}

# Prints the number of seconds in a time such as 90s, 15m or 2h.
seconds() {
    local number=${2%[smh]}
    case $number in
        '' | *[!0-9]* | ???????*) refuse "$1 must be a time such as 90s, 15m or 2h, but is '$2'." ;;
    esac
    case $2 in
        *s) echo $((10#$number)) ;;
        *m) echo $((10#$number * 60)) ;;
        *h) echo $((10#$number * 3600)) ;;
        *) refuse "$1 must be a time such as 90s, 15m or 2h, but is '$2'." ;;
    esac
}

# Prints the number of bytes in a size such as 512MiB.
bytes() {
    local number=${2%%[!0-9]*} unit
    case ${2#"$number"} in
        KiB) unit=1024 ;;
        MiB) unit=1048576 ;;
        GiB) unit=1073741824 ;;
        '' | B) unit=1 ;;
        *) number='' ;;
    esac
    case $number in
        '' | ????????????*) refuse "$1 must be a size such as 512MiB or 2GiB, but is '$2'." ;;
    esac
    echo $((10#$number * unit))
}

check_log_and_start() {
    local total
    start_timeout=$(seconds PLATEN_START_TIMEOUT "${PLATEN_START_TIMEOUT:-120s}") || exit 1
    total=$(bytes PLATEN_LOG_TOTAL "${PLATEN_LOG_TOTAL:-1GiB}") || exit 1
    [ "$total" -ge 1048576 ] || refuse "PLATEN_LOG_TOTAL must be at least 1MiB, but is '$PLATEN_LOG_TOTAL'."
    log_size=$((total / 10))
    case ${PLATEN_LOG_FORMAT:=text} in
        text | json) ;;
        *) refuse "PLATEN_LOG_FORMAT must be text or json, but is '$PLATEN_LOG_FORMAT'." ;;
    esac
}

check_settings() {
    read_secrets
    check_log_and_start
    check_port PLATEN_HTTP_PORT "$PLATEN_HTTP_PORT"
    check_port PLATEN_MANAGEMENT_PORT "$PLATEN_MANAGEMENT_PORT"
    [ "$PLATEN_HTTP_PORT" -ne "$PLATEN_MANAGEMENT_PORT" ] ||
        refuse "PLATEN_HTTP_PORT and PLATEN_MANAGEMENT_PORT must differ, but both are $PLATEN_HTTP_PORT."
    case $PLATEN_BIND in
        *[!A-Za-z0-9.:_-]*) refuse "PLATEN_BIND must be an address or a host name, but is '$PLATEN_BIND'." ;;
    esac
    case $PLATEN_NODE in
        .* | *[!A-Za-z0-9._-]* | ????????????????????????*)
            refuse "PLATEN_NODE must have up to 23 letters, digits, dots and dashes, and not begin with a dot, but is '$PLATEN_NODE'." ;;
    esac
    check_database
    check_connections
    check_heap
    absolute_tls_files
}

# The option of the JVM that limits the heap; none if JAVA_OPTS has one.
check_heap() {
    heap=()
    case " ${JAVA_OPTS:-}" in
        *' -Xmx'* | *' -XX:MaxRAMPercentage='* | *' -XX:MaxHeapSize='*) return ;;
    esac
    case ${PLATEN_HEAP_SHARE:-} in
        '') heap=(-Xmx1g) ;;
        [1-9] | [1-8][0-9]) heap=("-XX:MaxRAMPercentage=$PLATEN_HEAP_SHARE") ;;
        *) refuse "PLATEN_HEAP_SHARE must be a percentage from 1 to 89, but is '$PLATEN_HEAP_SHARE'." ;;
    esac
}

# Makes paths absolute, because the server has another working folder than the caller.
absolute_tls_files() {
    local name
    for name in PLATEN_TLS_CERTIFICATE PLATEN_TLS_KEY; do
        case ${!name:-} in
            '' | /*) ;;
            *) export "$name=$PWD/${!name}" ;;
        esac
    done
}

# Checks certificate and key with the server's own key manager, which prints a message if they cannot be used.
check_tls() {
    ! $tls || "$java" -XX:TieredStopAtLevel=1 -cp "$wildfly/modules/org/platen/tls/main/platen-tls.jar" org.platen.tls.TlsCheck || exit 1
}

check_port() {
    case $2 in
        *[!0-9]* | ??????*) refuse "$1 must be a port from 1 to 65535, but is '$2'." ;;
    esac
    if [ "$2" -lt 1 ] || [ "$2" -gt 65535 ]; then
        refuse "$1 must be a port from 1 to 65535, but is '$2'."
    fi
}

check_data_folder() {
    if [ ! -e "$PLATEN_DATA" ]; then
        # Letters are confidential, so only the owner may access a folder that is created here.
        (umask 077 && mkdir -p "$PLATEN_DATA") 2>/dev/null || refuse "The data folder $PLATEN_DATA cannot be created; choose another one with PLATEN_DATA."
    fi
    [ -d "$PLATEN_DATA" ] || refuse "The data folder $PLATEN_DATA is not a folder; choose another one with PLATEN_DATA."
    (: >"$PLATEN_DATA/.write-check") 2>/dev/null || refuse "The data folder $PLATEN_DATA cannot be written to; change its permissions or choose another one with PLATEN_DATA."
    rm -f "$PLATEN_DATA/.write-check"
    PLATEN_DATA=$(cd "$PLATEN_DATA" && pwd -P)
    make_private database files nodes
    # Nodes may share the data folder; each node has a folder of its own in it.
    base=$PLATEN_DATA/nodes/$PLATEN_NODE
    log=$base/log/server.log
    mkdir -p "$base/log" 2>/dev/null || refuse "The folder $base/log cannot be created; change the permissions of the data folder or choose another one with PLATEN_DATA."
    check_other_nodes
}

# Protects the folders with customer data from other users, wherever the data folder is and whoever created it.
make_private() {
    local folder
    for folder in "$@"; do
        (umask 077 && mkdir -p "$PLATEN_DATA/$folder") 2>/dev/null && { [ ! -O "$PLATEN_DATA/$folder" ] || chmod go-rwx "$PLATEN_DATA/$folder"; } ||
            refuse "The folder $PLATEN_DATA/$folder cannot be made private; change the permissions of the data folder or choose another one with PLATEN_DATA."
    done
}

# Nodes may share a data folder only if they also share a PostgreSQL database.
check_other_nodes() {
    local pid name
    while read -r pid name; do
        refuse_beside "$name" "$pid"
    done < <(running_nodes)
}

# Prints process id and name of each node of the data folder that runs on this machine.
running_nodes() {
    local file name
    set +f
    for file in "$PLATEN_DATA"/nodes/*/pid; do
        name=$(basename "$(dirname "$file")")
        if [ -s "$file" ] && is_node "$(cat "$file")" "$name"; then
            echo "$(cat "$file") $name"
        fi
    done
}

refuse_beside() {
    [ "$1" != "$PLATEN_NODE" ] ||
        refuse "The data folder $PLATEN_DATA is in use by a Platen node with the same name, $1 (process id $2); stop that one, choose another name with PLATEN_NODE, or another folder with PLATEN_DATA."
    [ $driver != h2 ] ||
        refuse "The data folder $PLATEN_DATA is in use by the Platen node $1 (process id $2), and H2 supports only one node; stop that one, choose another folder with PLATEN_DATA, or use one PostgreSQL database for all nodes with PLATEN_DB_URL."
}

is_node() {
    { ps -o command= -ww -p "$1" || tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null | grep -qF "platen.node.folder=$PLATEN_DATA/nodes/$2 "
}

check_ports_are_free() {
    check_port_is_free
    ! port_answers 127.0.0.1 "$PLATEN_MANAGEMENT_PORT" || refuse "The management port $PLATEN_MANAGEMENT_PORT is used by another program; choose another one with PLATEN_MANAGEMENT_PORT."
}

check_port_is_free() {
    if server_answers; then
        refuse "Platen is already running at $url; stop it first, or choose another port with PLATEN_HTTP_PORT and another folder with PLATEN_DATA."
    fi
    ! port_answers "$reach" "$PLATEN_HTTP_PORT" || refuse "Port $PLATEN_HTTP_PORT is used by another program; choose another one with PLATEN_HTTP_PORT."
}

port_answers() {
    (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# Succeeds when the node is ready for requests. A shell cannot speak TLS; with TLS, the server is queried at its management port, which
# reports whether the application is up, and its HTTPS port must be open.
server_answers() {
    if $tls; then
        port_answers "$reach" "$PLATEN_HTTP_PORT" && application_is_up
        return
    fi
    (
        exec 3<>"/dev/tcp/$reach/$PLATEN_HTTP_PORT" || exit 1
        printf 'GET /rest/platen/v1/health/ready HTTP/1.0\r\nHost: %s\r\n\r\n' "$reach" >&3
        read -r -t 5 _ status _ <&3
        [ "${status:-}" = 200 ]
    ) 2>/dev/null
}

application_is_up() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$PLATEN_MANAGEMENT_PORT" || exit 1
        printf 'GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
        read -r -t 5 _ status _ <&3
        [ "${status:-}" = 200 ]
    ) 2>/dev/null
}
