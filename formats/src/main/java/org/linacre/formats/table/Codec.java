package org.linacre.formats.table;

import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.lz4.Lz4Decompressor;
import io.airlift.compress.v3.snappy.SnappyDecompressor;
import io.airlift.compress.v3.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.linacre.formats.table.ParquetFooter.NotParquet;

/** How the pages of a Parquet file are packed. */
enum Codec {
  NONE,
  SNAPPY,
  GZIP,
  ZSTD,
  LZ4;

  static Codec of(CompressionCodec codec) throws NotParquet {
    return switch (codec) {
      case UNCOMPRESSED -> NONE;
      case SNAPPY -> SNAPPY;
      case GZIP -> GZIP;
      case ZSTD -> ZSTD;
      case LZ4_RAW -> LZ4;
      case LZO, BROTLI, LZ4 ->
          throw new NotParquet(
              "It is packed with " + codec + ". Maybe write it with snappy or zstd.");
    };
  }

  /** The bytes from a place on, unpacked to this size. */
  byte[] unpacked(byte[] stored, int from, int size) throws IOException {
    if (size == 0) {
      return new byte[0];
    }
    return switch (this) {
      case NONE -> Arrays.copyOfRange(stored, from, stored.length);
      case GZIP -> gzip(stored, from, size);
      case SNAPPY -> unpacked(SnappyDecompressor.create(), stored, from, size);
      case ZSTD -> unpacked(ZstdDecompressor.create(), stored, from, size);
      case LZ4 -> unpacked(Lz4Decompressor.create(), stored, from, size);
    };
  }

  private static byte[] unpacked(Decompressor by, byte[] stored, int from, int size)
      throws IOException {
    byte[] out = new byte[size];
    int got = by.decompress(stored, from, stored.length - from, out, 0, size);
    return whole(out, got);
  }

  private static byte[] gzip(byte[] stored, int from, int size) throws IOException {
    try (var in =
        new GZIPInputStream(new ByteArrayInputStream(stored, from, stored.length - from))) {
      byte[] out = new byte[size];
      return whole(out, in.readNBytes(out, 0, size));
    }
  }

  private static byte[] whole(byte[] out, int got) throws NotParquet {
    if (got != out.length) {
      throw new NotParquet("A page unpacks to " + got + " bytes where it says " + out.length + ".");
    }
    return out;
  }
}
