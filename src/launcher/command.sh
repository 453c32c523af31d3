# shellcheck shell=bash
# Runs Java programs that work on a running or stopped server. Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

# Becomes a program: its main class, options of the JVM, --, and its arguments. On H2, a running server executes the command itself.
run_command() {
    local node='' options=() modules=$home/target/server/modules layer path module main=$1
    shift
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    speak_utf8 server
    read_secrets
    check_database
    [ $driver != h2 ] || find_database
    find_java
    build_if_needed
    # The libraries with which the server accesses its database.
    layer=$modules/system/layers/base
    path="$home/target/platen/WEB-INF/classes:$home/target/platen/WEB-INF/lib/*:$modules/org/postgresql/main/*"
    for module in com/h2database/h2 org/hibernate org/hibernate/commons-annotations org/jboss/logging org/antlr net/bytebuddy com/fasterxml/classmate \
        io/smallrye/jandex org/glassfish/jaxb jakarta/xml/bind/api jakarta/activation/api jakarta/persistence/api jakarta/transaction/api \
        jakarta/enterprise/api jakarta/inject/api jakarta/annotation/api jakarta/security/enterprise/api jakarta/servlet/api \
        jakarta/validation/api org/hibernate/validator; do
        path="$path:$layer/$module/main/*"
    done
    export PLATEN_DATA
    # shellcheck disable=SC2086
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR ${JAVA_OPTS:-} \
        ${options[@]+"${options[@]}"} "-Dplaten.node.folder=$node" -cp "$path" "$main" "$@"
}

# H2 allows only one process, so a running server executes the command itself.
find_database() {
    local pid name
    [ -d "$PLATEN_DATA" ] || refuse "The data folder $PLATEN_DATA does not exist; set PLATEN_DATA to that of the server."
    PLATEN_DATA=$(cd "$PLATEN_DATA" && pwd -P)
    while read -r pid name; do
        node=$PLATEN_DATA/nodes/$name
    done < <(running_nodes)
    # The server could not read files that root writes there.
    [ -n "$node" ] || [ "$(id -u)" -ne 0 ] || [ ! -e "$PLATEN_DATA/database" ] || [ -O "$PLATEN_DATA/database" ] ||
        refuse "The database in $PLATEN_DATA does not belong to root; run the command as the user who runs the server."
}
