package org.platen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.database.SchemaReady;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

class DeliveryFoldersTest {

    private Path folder;

    private Path root;

    private Path second;

    private DeliveryFolders destinations;

    @BeforeEach
    void makeRoots(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        root = Files.createDirectory(folder.resolve("root"));
        second = Files.createDirectory(folder.resolve("second"));
        destinations = destinations(new DeliverySettings(List.of(root, second), false));
    }

    @Test
    void the_folder_of_a_preset_lies_below_the_first_root() throws IOException {
        var letters = Files.createDirectories(root.resolve("letters/today"));

        assertThat(destinations.folder("letters/today")).isEqualTo(letters);
    }

    @Test
    void a_folder_that_is_named_whole_lies_below_any_root() throws IOException {
        var out = Files.createDirectory(second.resolve("out"));

        assertThat(destinations.absolute(out.toString())).isEqualTo(out);
        assertThat(destinations.absolute(root + "/")).isEqualTo(root);
        assertThat(destinations.absolute(second + "/x/../out/.")).isEqualTo(out);
    }

    @Test
    void a_root_may_be_a_link() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), root);
        var letters = Files.createDirectory(root.resolve("letters"));
        var linked = destinations(new DeliverySettings(List.of(link), false));

        assertThat(linked.folder("letters")).isEqualTo(letters);
        assertThat(linked.absolute(link.resolve("letters").toString())).isEqualTo(letters);
    }

    @Test
    void a_link_within_the_root_is_followed() throws IOException {
        var letters = Files.createDirectory(root.resolve("letters"));
        Files.createSymbolicLink(root.resolve("link"), letters);

        assertThat(destinations.folder("link")).isEqualTo(letters);
    }

    @Test
    void a_link_out_of_the_root_is_refused() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("link"), outside);

        var problem = refused(() -> destinations.folder("link"));

        assertThat(problem.message())
                .isEqualTo(
                        "The folder "
                                + root.resolve("link")
                                + " is not one of the server's delivery folders, which are those below platen.delivery.root in its settings.");
        assertThat(refused(() -> destinations.absolute(root + "/link")).message())
                .isEqualTo(problem.message());
    }

    @Test
    void a_preset_cannot_reach_the_second_root_by_a_link() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), second);

        assertThat(refused(() -> destinations.folder("link")).message())
                .contains("is not one of the server's delivery folders");
    }

    @Test
    void a_missing_folder_is_told_with_its_place_and_what_to_do() {
        var problem = refused(() -> destinations.folder("letters"));

        assertThat(problem)
                .isEqualTo(
                        Problem.of(
                                ProblemCode.DELIVERY_FOLDER,
                                "The folder "
                                        + root.resolve("letters")
                                        + " does not exist. Create it on the server, or name another one in delivery.folder of the preset.",
                                "letters"));
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void a_missing_job_output_folder_is_not_made() {
        var problem = refused(() -> destinations.absolute(second + "/out"));

        assertThat(problem.message())
                .isEqualTo(
                        "The folder "
                                + second.resolve("out")
                                + " does not exist. Create it on the server, or name another one in jobOutputFolder.");
        assertThat(second).isEmptyDirectory();
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Files.createFile(root.resolve("letters"));

        assertThat(refused(() -> destinations.folder("letters")).message())
                .startsWith("The folder " + root.resolve("letters") + " is a file. ");
    }

    @Test
    void a_missing_root_is_told() throws IOException {
        Files.delete(root);

        assertThat(refused(() -> destinations.folder("letters")).message())
                .startsWith("The folder " + root.resolve("letters") + " does not exist.");
    }

    @Test
    void one_missing_root_does_not_bar_the_others() throws IOException {
        Files.delete(root);

        assertThat(destinations.absolute(second.toString())).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "/", "ROOT/../outside", "ROOTS", "/no/such/folder"})
    void a_folder_outside_the_roots_is_refused_alike_whether_it_exists_or_not(String asSent)
            throws IOException {
        Files.createDirectory(folder.resolve("outside"));
        Files.createDirectory(folder.resolve("rootS"));
        var sent = asSent.replace("ROOT", root.toString());

        var problem = refused(() -> destinations.absolute(sent));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.message()).contains("is not one of the server's delivery folders");
        assertThat(problem.parameter()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "./letters", "../root"})
    void a_job_output_folder_must_be_absolute(String asSent) {
        assertThat(refused(() -> destinations.absolute(asSent)).message())
                .isEqualTo("The folder " + asSent + " of jobOutputFolder must be absolute.");
    }

    @Test
    void what_is_no_path_is_refused() {
        assertThat(refused(() -> destinations.absolute("/a\0b")).message())
                .startsWith("The delivery folder is not a valid path: ");
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_refused() throws IOException {
        var letters = Files.createDirectory(root.resolve("letters"));
        assertThat(letters.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(letters)).as("not for root, who may write anywhere").isFalse();

        assertThat(refused(() -> destinations.folder("letters")).message())
                .startsWith("The server has no permission to read and write the folder " + letters);
    }

    @Test
    void a_path_that_the_database_could_not_keep_is_refused() throws IOException {
        var name = "a".repeat(250);
        Files.createDirectories(root.resolve(name).resolve(name).resolve(name));

        assertThat(
                        refused(
                                        () ->
                                                destinations.absolute(
                                                        root.resolve(name)
                                                                .resolve(name)
                                                                .resolve(name)
                                                                .toString()))
                                .message())
                .endsWith(" has more than 700 characters. Use a shorter path.");
    }

    @Test
    void only_the_default_root_is_made_at_the_start() {
        var own = folder.resolve("data/delivery");
        var named = folder.resolve("named");

        destinations(new DeliverySettings(List.of(own), true)).begin(new SchemaReady());
        destinations(new DeliverySettings(List.of(named), false)).begin(new SchemaReady());

        assertThat(own).isDirectory();
        assertThat(named).doesNotExist();
    }

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    private static DeliveryFolders destinations(DeliverySettings settings) {
        var destinations = new DeliveryFolders();
        destinations.settings = settings;
        return destinations;
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
