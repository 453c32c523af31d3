package org.platen.outputcreation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;
import org.platen.preset.OutputPreset;
import org.platen.preset.StoredPreset;

/**
 * The request of an output creation operation, as it was when it was accepted: a later upload of
 * the preset has no effect on it.
 *
 * @param presetJson the text of the preset
 * @param presetSha256 the checksum of the preset's file
 * @param jobs the jobs in the order of the output; a job may occur twice
 * @param destination the absolute folder to which the print files are delivered; null when they are
 *     not delivered
 * @param reprint the pieces of an earlier output to be made again; null for a complete output
 */
public record OutputRequest(
        long presetId,
        String presetJson,
        String presetSha256,
        List<Long> jobs,
        @Nullable String destination,
        @Nullable Reprint reprint) {

    /** The type of output creation operations; clients know it as the name of the service. */
    public static final String OPERATION_TYPE = "OutputCreationRestService";

    public static OutputRequest of(
            StoredPreset preset, List<Long> jobs, @Nullable String destination) {
        return new OutputRequest(
                preset.fileId(), preset.json(), preset.sha256(), jobs, destination, null);
    }

    public OutputRequest repeated(Reprint pieces, @Nullable String folder) {
        return new OutputRequest(presetId, presetJson, presetSha256, jobs, folder, pieces);
    }

    public static OutputRequest fromJson(String json) {
        return Json.read(json, OutputRequest.class);
    }

    public String toJson() {
        return Json.write(this);
    }

    public OutputPreset preset() {
        return OutputPreset.parse(presetJson);
    }
}
