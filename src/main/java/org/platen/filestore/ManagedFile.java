package org.platen.filestore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.owner.Owner;
import org.platen.owner.Visibility;

/** A file or a folder that the server keeps. It never changes. */
@Entity
@Table(name = "managed_file")
public class ManagedFile {

    @Id
    @SequenceGenerator(name = "managed_file_id", sequenceName = "single_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "managed_file_id")
    private long id;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;

    private @Nullable String sha256;

    private boolean persistent;

    private String folder;

    private @Nullable String member;

    @Column(name = "created_at")
    private Instant createdAt;

    private @Nullable String owner;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ManagedFile() {}

    private ManagedFile(
            Kind kind, Content content, @Nullable String name, FileType type, boolean persistent) {
        this.kind = kind;
        this.folder = content.folder();
        this.member = content.member();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.name = name;
        this.type = type;
        this.persistent = persistent;
        this.createdAt = Instant.now();
        this.owner = Owner.currentName();
    }

    /**
     * The bytes.
     *
     * @param folder below the root of the store
     * @param member which file of the folder; null for the whole of it
     */
    record Content(String folder, @Nullable String member, long size, @Nullable String sha256) {}

    static ManagedFile file(
            Content content, @Nullable String name, FileType type, boolean persistent) {
        return new ManagedFile(Kind.FILE, content, name, type, persistent);
    }

    static ManagedFile folder(Content content, String name, FileType type, boolean persistent) {
        return new ManagedFile(Kind.FOLDER, content, name, type, persistent);
    }

    ManagedFile member(String path, long length, String hash) {
        var lastSegment = path.substring(path.lastIndexOf('/') + 1);
        return new ManagedFile(
                Kind.MEMBER,
                new Content(folder, path, length, hash),
                lastSegment,
                type,
                persistent);
    }

    public long id() {
        return id;
    }

    /** As the client sent it. Several files may have the same: the name means the newest. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** What it is called in places that need a name. */
    public String nameOrId() {
        return name().orElseGet(() -> Long.toString(id));
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    /** Whether the bytes belong to another managed file, a folder. */
    boolean isMember() {
        return kind == Kind.MEMBER;
    }

    /** Whether it is there for those with this visibility; resources are shared by all. */
    boolean isIn(Visibility visibility) {
        return !type.isData() || visibility.includes(owner);
    }

    public FileType type() {
        return type;
    }

    /** In bytes; of a folder: of all files in it. */
    public long size() {
        return size;
    }

    /** In lower case hexadecimal digits; a folder has none. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** What the audit trail keeps of a file: not its name. */
    Map<String, ?> state() {
        return Map.of("type", type.name(), "size", size, "sha256", sha256 == null ? "" : sha256);
    }

    /** Whether it is kept until somebody deletes it, and listed among the resources. */
    public boolean isPersistent() {
        return persistent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Below the root of the store. */
    String folder() {
        return folder;
    }

    /** Which file of the folder; empty for the whole of it. */
    Optional<String> member() {
        return Optional.ofNullable(member);
    }
}
