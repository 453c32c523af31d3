package org.platen.demo;

import java.nio.file.Path;

/**
 * The steps of the demo as commands that can be copied and pasted.
 *
 * @param credentials the arguments by which curl authenticates, or none
 */
record CurlLines(String url, String credentials) {

    static CurlLines withPasswordOf(String url, Path passwordFile) {
        return new CurlLines(url, " -u admin:\"$(cat " + quoted(passwordFile.toString()) + ")\"");
    }

    static CurlLines withPasswordOfEnvironment(String url) {
        return new CurlLines(url, " -u admin:\"$PLATEN_ADMIN_PASSWORD\"");
    }

    static CurlLines withoutPassword(String url) {
        return new CurlLines(url, "");
    }

    String uploadPreset(Path file) {
        return upload(
                "serverengine/filestore/OutputCreationConfig?persistent=true&filename="
                        + file.getFileName(),
                "application/xml",
                file);
    }

    String importZip(Path zip) {
        return upload("platen/v1/contentsets", "application/zip", zip);
    }

    private String upload(String path, String type, Path file) {
        return curl(
                "-H 'Content-Type: " + type + "' --data-binary @" + quoted(file.toString()) + " ",
                path);
    }

    String makeJobs(long contentSet) {
        return curl("-i -X POST ", "serverengine/workflow/jobcreation/default/" + contentSet);
    }

    String jobSet(String operation) {
        return curl("-X POST ", "serverengine/workflow/jobcreation/getResult/" + operation);
    }

    String jobs(String jobSet) {
        return curl("", "serverengine/entity/jobsets/" + jobSet);
    }

    String submit(long preset, Object jobs) {
        return curl(
                "-i -H 'Content-Type: application/json' -d '{\"identifiers\":"
                        + jobs
                        + ",\"createOnly\":true}' ",
                "serverengine/workflow/outputcreation/" + preset + "/jobs");
    }

    String progress(String operation) {
        return curl("", "serverengine/workflow/outputcreation/getProgress/" + operation);
    }

    String result(String operation) {
        return curl(
                "-X POST ", "serverengine/workflow/outputcreation/getManagedResult/" + operation);
    }

    String download(long file) {
        return curl("-o output.zip ", "serverengine/filestore/file/" + file);
    }

    private String curl(String options, String path) {
        // No certificate names the address by which this machine calls itself.
        var tls = url.startsWith("https:") ? "k" : "";
        return "curl -s" + tls + credentials + " " + options + "'" + url + "/rest/" + path + "'";
    }

    /** Quotes a text literally for a shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
