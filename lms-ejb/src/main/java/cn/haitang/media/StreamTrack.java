package cn.haitang.media;

/**
 * One stream of a video.
 *
 * @param position lines of the shorter side; 0: the sound alone
 */
record StreamTrack(int position, String codecs, int width, int height, AssetPlaces.Place place, StreamIndex index) {

    boolean hasPictures() {
        return position > 0;
    }

    /** Its lines in the master playlist. */
    String variant() {
        return "#EXT-X-STREAM-INF:BANDWIDTH=" + index.peak() + ",AVERAGE-BANDWIDTH=" + index.average() + ",CODECS=\""
                + codecs + "\",RESOLUTION=" + width + "x" + height + "\n" + position + ".m3u8\n";
    }
}
