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

/** A file or folder in the file store. It is immutable. */
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
            Kind kind,
            Content content,
            @Nullable String name,
            FileType type,
            boolean persistent,
            Instant now) {
        this.kind = kind;
        this.folder = content.folder();
        this.member = content.member();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.name = name;
        this.type = type;
        this.persistent = persistent;
        this.createdAt = now;
        this.owner = Owner.currentName();
    }

    /**
     * The bytes of a managed file.
     *
     * @param folder the folder, relative to the root of the store
     * @param member the file within the folder; null for the whole folder
     */
    record Content(String folder, @Nullable String member, long size, @Nullable String sha256) {}

    static ManagedFile file(
            Content content,
            @Nullable String name,
            FileType type,
            boolean persistent,
            Instant now) {
        return new ManagedFile(Kind.FILE, content, name, type, persistent, now);
    }

    static ManagedFile folder(
            Content content, String name, FileType type, boolean persistent, Instant now) {
        return new ManagedFile(Kind.FOLDER, content, name, type, persistent, now);
    }

    ManagedFile member(String path, long length, String hash, Instant now) {
        var lastSegment = path.substring(path.lastIndexOf('/') + 1);
        return new ManagedFile(
                Kind.MEMBER,
                new Content(folder, path, length, hash),
                lastSegment,
                type,
                persistent,
                now);
    }

    public long id() {
        return id;
    }

    /**
     * The name that the client sent. Several files may have the same name; it refers to the newest.
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The name, or the id of a file that has none. */
    public String nameOrId() {
        return name().orElseGet(() -> Long.toString(id));
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    /** Returns whether the bytes belong to another managed file, which is a folder. */
    boolean isMember() {
        return kind == Kind.MEMBER;
    }

    /**
     * Returns whether the file exists for users with this visibility. Resources are shared by all.
     */
    boolean isIn(Visibility visibility) {
        return !type.isData() || visibility.includes(owner);
    }

    public FileType type() {
        return type;
    }

    /** The size in bytes. For a folder, the total size of its files. */
    public long size() {
        return size;
    }

    /** The checksum in lower-case hexadecimal digits. A folder has none. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** The data of a file for the audit trail, without its name. */
    Map<String, ?> state() {
        return Map.of("type", type.name(), "size", size, "sha256", sha256 == null ? "" : sha256);
    }

    /** Returns whether the file is kept until it is deleted, and listed among the resources. */
    public boolean isPersistent() {
        return persistent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The folder, relative to the root of the store. */
    String folder() {
        return folder;
    }

    /** The file within the folder; empty for the whole folder. */
    Optional<String> member() {
        return Optional.ofNullable(member);
    }
}
