# shellcheck shell=bash
# Sets WildFly up in the data folder and becomes the server process (src/adr/0001). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

check() {
    speak_utf8 server
    name_node
    check_settings
    find_java
    check_data_folder
    check_ports_are_free
    build_if_needed
    check_tls
}

# Recreates WildFly's own files in the data folder at each start, from the server configured by server-config. The log and the
# transactions that may have to be recovered are kept.
lay_out() {
    rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
    if ! { mkdir -p "$base/deployments" &&
        cp -R "$wildfly/standalone/configuration" "$base/configuration" &&
        quiet_boot &&
        choose_log_format &&
        cp "$home/target/platen.war" "$base/deployments/ROOT.war" &&
        : >"$base/deployments/ROOT.war.dodeploy" &&
        announce; }; then
        refuse "The files of the server cannot be written to $base; check the free space and the permissions of that folder."
    fi
}

# Tells other commands which process this node is, and where it is reached.
announce() {
    local folder=$PLATEN_DATA/nodes/$PLATEN_NODE
    rm -f "$folder/command-secret" "$folder/certificate" &&
        { ! $tls || echo "$PLATEN_TLS_CERTIFICATE" >"$folder/certificate"; } &&
        echo "$url" >"$folder/url" &&
        echo $$ >"$folder/pid"
}

# This file configures WildFly's logging until WildFly has read its own configuration.
quiet_boot() {
    local file=$base/configuration/logging.properties
    sed -e 's/^handler\.CONSOLE\.level=.*/handler.CONSOLE.level=WARN/' -e 's/^logger\.org\.jboss\.as\.config\.level=.*/logger.org.jboss.as.config.level=INFO/' \
        -e 's/PeriodicRotatingFileHandler/SizeRotatingFileHandler/' -e 's/^handler\.FILE\.suffix=.*/handler.FILE.rotateSize=${platen.log.size}\nhandler.FILE.maxBackupIndex=9/' \
        -e 's/^handler\.FILE\.properties=.*/handler.FILE.properties=autoFlush,append,rotateSize,maxBackupIndex,fileName/' \
        "$wildfly/standalone/configuration/logging.properties" >"$file"
}

# The formatters PATTERN and JSON are defined by server-config/configure.cli.
choose_log_format() {
    local file
    [ "$PLATEN_LOG_FORMAT" = json ] || return 0
    for file in standalone.xml logging.properties; do
        sed -e 's/<named-formatter name="PATTERN"/<named-formatter name="JSON"/' -e 's/^handler\.FILE\.formatter=.*/handler.FILE.formatter=JSON/' \
            "$base/configuration/$file" >"$base/configuration/$file.json" && mv "$base/configuration/$file.json" "$base/configuration/$file" || return 1
    done
}

start() {
    check
    lay_out
    watch_and_become run
}

# Starts the watch, and then the server by a function that becomes it.
watch_and_become() {
    echo "Starting Platen; its log is $log."
    logged=0
    [ ! -f "$log" ] || logged=$(wc -c <"$log")
    # Started in the background twice, so that the watch is not a child of the server, which does not expect one.
    (watch_start $$ $((logged)) &)
    "$1"
}

# Replaces the launcher by the server: the process id stays the same, and signals reach the server directly.
run() {
    export PLATEN_DATA PLATEN_NODE
    unset JBOSS_HOME
    local options=(-Xms64m ${heap[@]+"${heap[@]}"})
    ! $tls || options+=(-Dplaten.tls=true -Dplaten.plain=false)
    # The options that bin/standalone.sh of WildFly 39 passes on Java 17 and newer.
    options+=(
        -Djboss.modules.system.pkgs=org.jboss.byteman
        -Djava.awt.headless=true
        '-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000'
        --add-exports=java.desktop/sun.awt=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED
        --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED
        --add-opens=java.base/java.lang=ALL-UNNAMED
        --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
        --add-opens=java.base/java.lang.reflect=ALL-UNNAMED
        --add-opens=java.base/java.io=ALL-UNNAMED
        --add-opens=java.base/java.net=ALL-UNNAMED
        --add-opens=java.base/java.security=ALL-UNNAMED
        --add-opens=java.base/java.util=ALL-UNNAMED
        --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
        --add-opens=java.management/javax.management=ALL-UNNAMED
        --add-opens=java.naming/javax.naming=ALL-UNNAMED
    )
    case $reach in
        *:*) ;;
        *) options+=(-Djava.net.preferIPv4Stack=true) ;;
    esac
    if [ "$version" -ge 24 ]; then
        # Newer Java versions warn about operations of WildFly's libraries.
        options+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
    fi
    # JAVA_OPTS come last, so they take precedence; they are split at spaces.
    # shellcheck disable=SC2086
    exec "$java" '-D[Standalone]' "${options[@]}" ${JAVA_OPTS:-} \
        "-Dorg.jboss.boot.log.file=$log" "-Dplaten.log.size=$log_size" "-Dplaten.node.folder=$PLATEN_DATA/nodes/$PLATEN_NODE" \
        "-Dlogging.configuration=file:$base/configuration/logging.properties" \
        -jar "$wildfly/jboss-modules.jar" -mp "$wildfly/modules" org.jboss.as.standalone \
        "-Djboss.home.dir=$wildfly" "-Djboss.server.base.dir=$base" \
        "-Djboss.bind.address=$PLATEN_BIND" -Djboss.bind.address.management=127.0.0.1 \
        "-Djboss.http.port=$PLATEN_HTTP_PORT" "-Djboss.management.http.port=$PLATEN_MANAGEMENT_PORT" \
        "-Dplaten.db.driver=$driver"
}

# Reports when the server is ready, or stops it and reports the reason. A start may take long, for example to upgrade a large database,
# as long as its log shows progress. Ends with the server at the latest.
watch_start() {
    local server=$1 logged=$2 size seen=-1 deadline=0
    while is_alive "$server"; do
        if server_answers; then
            echo "Platen is ready at $url"
            return
        fi
        if boot_failed "$logged"; then
            give_up "$server" "$logged" "Platen could not start."
            return
        fi
        size=0
        [ ! -f "$log" ] || size=$(wc -c <"$log")
        if [ $((size)) -ne $((seen)) ]; then
            seen=$size deadline=$((SECONDS + start_timeout))
        fi
        if [ $SECONDS -ge $deadline ]; then
            give_up "$server" "$logged" "Platen is not ready, and its log has shown no progress for $start_timeout seconds (PLATEN_START_TIMEOUT)."
            return
        fi
        sleep 0.25
    done
    # WFLYSRV0220: the stop was requested.
    said_since "$logged" | grep -q WFLYSRV0220 || explain "$logged" "Platen ended before it was ready."
}

is_alive() {
    kill -0 "$1" 2>/dev/null || return 1
    case $(ps -o stat= -p "$1" 2>/dev/null) in
        Z*) return 1 ;;
    esac
}

# WildFly (WFLYSRV0026) or Payara has started, but not the application. The reason is on the terminal already.
boot_failed() {
    [ -e "$base/deployments/ROOT.war.failed" ] || said_since "$1" | grep -q -e WFLYSRV0026 -e 'Failed to deploy'
}

give_up() {
    explain "$2" "$3"
    kill -TERM "$1" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        is_alive "$1" || return
        sleep 1
    done
    kill -KILL "$1" 2>/dev/null
}

explain() {
    {
        said_since "$1" | grep -E '^Caused by: ' | cut -c 1-400 | tail -n 1
        printf 'platen: %s See its log: %s\n' "$2" "$log"
    } >&2
}

# Prints what this start has written to the log. A log that was rotated meanwhile is shorter than before.
said_since() {
    local from=$1
    [ -f "$log" ] || return 0
    [ "$(wc -c <"$log")" -ge "$from" ] || from=0
    tail -c "+$((from + 1))" "$log"
}
