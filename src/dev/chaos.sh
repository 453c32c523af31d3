# shellcheck shell=bash
# Runs the fault-injection campaign (src/adr/0024). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

# A program in the test sources, which includes PostgreSQL and starts servers with this launcher.
chaos() {
    find_java
    build_if_needed
    cd "$home" || exit 1
    mvn -q -B -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath \
        -Dmdep.includeScope=test >target/chaos-build.log 2>&1 </dev/null || refuse "The campaign could not be built; see $home/target/chaos-build.log."
    exec "$java" -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test-classpath)" org.platen.chaos.Chaos "$@"
}
