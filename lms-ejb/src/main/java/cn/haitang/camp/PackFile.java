package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file at its place in a pack. The place stays when the file is replaced, so that what was read there stays read. */
@Entity
@Table(name = "pack_file")
public class PackFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "pack_id")
    private long packId;

    private int position;

    @Column(name = "asset_id")
    private long assetId;

    private boolean retired;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    protected PackFile() {}

    PackFile(long packId, int position) {
        this.packId = packId;
        this.position = position;
    }

    void hold(CampImport.PackFileRow row) {
        assetId = row.assetId();
        title = row.title();
        retired = false;
    }

    void retire() {
        retired = true;
    }

    int position() {
        return position;
    }
}
