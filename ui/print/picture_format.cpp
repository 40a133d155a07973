#include "ui/print/picture_format.h"

#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>

namespace silpia {

namespace {

// Files made to keep a decoder busy have thousands of scans; cameras make about ten.
constexpr int kMostScans = 100;

struct JpegWatch
{
    jpeg_error_mgr errors;
    jpeg_progress_mgr progress;
    jmp_buf giveUp;
    bool isBroken;
};

JpegWatch &watch(j_common_ptr decoder)
{
    return *static_cast<JpegWatch *>(decoder->client_data);
}

[[noreturn]] void onFatal(j_common_ptr decoder)
{
    longjmp(watch(decoder).giveUp, 1);
}

void onMessage(j_common_ptr decoder, int level)
{
    const int code = decoder->err->msg_code;
    if (level < 0 && (code == JWRN_HIT_MARKER || code == JWRN_JPEG_EOF || code == JWRN_HUFF_BAD_CODE))
        watch(decoder).isBroken = true;
}

void onProgress(j_common_ptr decoder)
{
    if (reinterpret_cast<j_decompress_ptr>(decoder)->input_scan_number > kMostScans)
        onFatal(decoder);
}

void readAll(jpeg_decompress_struct &decoder, const QByteArray &bytes)
{
    jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char *>(bytes.constData()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&decoder, TRUE);
    // Only the entropy coding is of interest: the smallest output is the quickest.
    decoder.scale_num = 1;
    decoder.scale_denom = 8;
    decoder.dct_method = JDCT_IFAST;
    jpeg_start_decompress(&decoder);
    const JDIMENSION width = decoder.output_width * static_cast<JDIMENSION>(decoder.output_components);
    JSAMPARRAY line = decoder.mem->alloc_sarray(reinterpret_cast<j_common_ptr>(&decoder), JPOOL_IMAGE, width, 1);
    while (decoder.output_scanline < decoder.output_height)
        jpeg_read_scanlines(&decoder, line, 1);
    jpeg_finish_decompress(&decoder);
}

/// Other bytes may follow it: phones append previews and videos.
bool hasEndMarker(const QByteArray &bytes)
{
    return bytes.lastIndexOf(QByteArrayView("\xFF\xD9", 2)) > 0;
}

} // namespace

PictureFormat pictureFormat(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArrayView("\xFF\xD8\xFF", 3)))
        return PictureFormat::Jpeg;
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1A\n", 8)))
        return PictureFormat::Png;
    return PictureFormat::Other;
}

QByteArray readerName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg: return QByteArrayLiteral("jpeg");
    case PictureFormat::Png: return QByteArrayLiteral("png");
    case PictureFormat::Other: return {};
    }
    Q_UNREACHABLE();
}

bool isWholeJpeg(const QByteArray &bytes)
{
    if (!hasEndMarker(bytes))
        return false;
    JpegWatch guard{};
    jpeg_decompress_struct decoder{};
    decoder.err = jpeg_std_error(&guard.errors);
    guard.errors.error_exit = &onFatal;
    guard.errors.emit_message = &onMessage;
    guard.progress.progress_monitor = &onProgress;
    decoder.client_data = &guard;
    // libjpeg's way to say that it gives up; nothing with a destructor lives between here and there.
    const bool fatal = setjmp(guard.giveUp) != 0;
    if (!fatal) {
        jpeg_create_decompress(&decoder);
        decoder.client_data = &guard;
        decoder.progress = &guard.progress;
        readAll(decoder, bytes);
    }
    jpeg_destroy_decompress(&decoder);
    return !fatal && !guard.isBroken;
}

bool isWholePng(const QByteArray &bytes)
{
    return bytes.lastIndexOf(QByteArrayView("IEND\xAE\x42\x60\x82", 8)) > 0;
}

} // namespace silpia
