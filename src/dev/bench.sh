# shellcheck shell=bash
# Builds and runs the benchmark (src/adr/0015). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

bench() {
    find_java
    build_if_needed
    build_bench_if_needed
    exec "$java" -XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR \
        "-Dplaten.home=$home" "-Dplaten.version=$(sed -n 's/^version=//p' "$home/target/maven-archiver/pom.properties")" \
        -cp "$home/target/test-classes:$home/target/platen/WEB-INF/classes:$home/target/platen/WEB-INF/lib/*:$home/target/bench/lib/*" \
        org.platen.bench.Bench "$@"
}

# The benchmark is compiled with the tests and is not in the WAR. The class is touched because Maven does not rewrite classes that are up to date.
build_bench_if_needed() {
    local built=$home/target/test-classes/org/platen/bench/Bench.class
    if [ ! -f "$built" ] || [ -n "$(cd "$home" && find src/bench src/demo src/main pom.xml -newer "$built" 2>/dev/null | head -n 1)" ]; then
        build "Building the benchmark; this takes a minute." test-compile
        touch "$built"
    fi
}
