# One INTERFACE target carries what every target of ours is built with.
add_library(silpia_strict INTERFACE)
target_compile_features(silpia_strict INTERFACE cxx_std_20)
target_include_directories(silpia_strict INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(silpia_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum -Werror)
target_compile_definitions(silpia_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    SILPIA_VERSION="${PROJECT_VERSION}")
if(SILPIA_SANITIZE)
    target_compile_options(silpia_strict INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(silpia_strict INTERFACE -fsanitize=address,undefined)
endif()
