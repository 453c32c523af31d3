package org.platen.job.creation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.http.JsonReason;
import org.platen.job.Structure;
import org.platen.json.Json;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Reads a Job Set Structure (job-creation.md) token by token. It may describe 100,000 documents,
 * for which a tree of JSON nodes would take a hundred times the memory of their ids.
 */
final class StructureReader {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private static final String ITEM = "contentitem";

    private static final int PAGES = StructurePosition.KEYS.length;

    private static final int DOCUMENTS = PAGES - 2;

    private final JsonParser json;

    private final Budget budget;

    /** By level: how many children each parent has. */
    private final IntStream.Builder[] children =
            IntStream.range(0, PAGES)
                    .mapToObj(level -> IntStream.builder())
                    .toArray(IntStream.Builder[]::new);

    private final LongStream.Builder items = LongStream.builder();

    private final StructurePosition position = new StructurePosition();

    private StructureReader(JsonParser json, Budget budget) {
        this.json = json;
        this.budget = budget;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 that says where the structure is invalid
     */
    static Structure read(InputStream body, Budget budget) {
        try (var json = Json.mapper().createParser(body)) {
            return new StructureReader(json, budget).structure();
        } catch (JsonProcessingException e) {
            throw fault(JsonReason.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Structure structure() throws IOException {
        json.nextToken();
        parent(0);
        if (json.nextToken() != null) {
            throw fault("The body must end after the job set structure.");
        }
        return new Structure(
                children[1].build().toArray(),
                children[2].build().toArray(),
                children[3].build().toArray(),
                children[4].build().toArray(),
                items.build().toArray());
    }

    /** Reads an object that has children of this level, or is a document page. */
    private void object(int level) throws IOException {
        if (level == PAGES) {
            budget.spend(Cost.PAGES, 1);
            page();
        } else {
            parent(level);
        }
    }

    private void parent(int level) throws IOException {
        boolean found = false;
        beginObject(level);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = json.currentName().equals(StructurePosition.KEYS[level]);
            json.nextToken();
            if (wanted) {
                requireFirst(found, level);
                array(level);
                found = true;
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw noArray(level);
        }
    }

    private void requireFirst(boolean found, int level) {
        if (found) {
            throw fault(position.key(level) + " must occur only once");
        }
    }

    private void array(int level) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw noArray(level);
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            position.set(level, count++);
            if (level == DOCUMENTS) {
                budget.spend(Cost.DOCUMENTS, 1);
            }
            object(level + 1);
        }
        if (count == 0) {
            throw noArray(level);
        }
        children[level].add(count);
    }

    private void page() throws IOException {
        long item = 0;
        beginObject(PAGES);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = json.currentName().equals(ITEM);
            json.nextToken();
            if (wanted) {
                item = id();
            } else {
                json.skipChildren();
            }
        }
        if (item == 0) {
            throw noItem();
        }
        items.add(item);
    }

    private long id() throws IOException {
        // This also excludes numbers beyond 64 bits, and fractions.
        if (!json.currentToken().isScalarValue() || !DIGITS.matcher(json.getText()).matches()) {
            throw noItem();
        }
        return Long.parseLong(json.getText());
    }

    private void beginObject(int level) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw fault(
                    level == 0
                            ? "The body must be a JSON object"
                            : position.element(level) + " must be an object");
        }
    }

    private ProblemException noArray(int level) {
        return fault(position.key(level) + " must be a non-empty array");
    }

    private ProblemException noItem() {
        return fault(position.place(PAGES) + ITEM + " must be the ID of a content item");
    }

    private static ProblemException fault(String message) {
        return new ProblemException(Problem.badRequest(message));
    }
}
