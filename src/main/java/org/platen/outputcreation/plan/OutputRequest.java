package org.platen.outputcreation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;
import org.platen.preset.OutputPreset;
import org.platen.preset.StoredPreset;

/**
 * What an operation of this service is asked for, as it stood when it was accepted: a later upload
 * of the preset changes nothing.
 *
 * @param presetJson the preset's text
 * @param presetSha256 of the preset's file
 * @param jobs in the order of the output; one may stand there twice
 * @param destination the absolute folder that the print files are delivered to; null when they are
 *     not
 * @param reprint what of an earlier output is made again; null for all that there is
 */
public record OutputRequest(
        long presetId,
        String presetJson,
        String presetSha256,
        List<Long> jobs,
        @Nullable String destination,
        @Nullable Reprint reprint) {

    /** Of the operations that are asked for it; clients know it as the name of the service. */
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
