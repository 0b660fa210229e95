import pyarrow as pa, pyarrow.parquet as pq, datetime as dt, decimal, sys, os
import numpy as np
out=sys.argv[1]; os.makedirs(out,exist_ok=True)
u=dt.timezone.utc
cols={
 'int': pa.array([1,None,3,2147483647],pa.int32()),
 'long': pa.array([10,None,-30,9007199254740993],pa.int64()),
 'small': pa.array([1,None,0,255],pa.uint8()),
 'double': pa.array([0.125,None,1e-300,float('nan')],pa.float64()),
 'float': pa.array([0.5,None,2.0,float('inf')],pa.float32()),
 'flag': pa.array([True,None,False,True]),
 'text': pa.array(['north',None,'søuth, "x"',''],pa.string()),
 'sort': pa.array(['a',None,'b','a']).dictionary_encode(),
 'day': pa.array([dt.date(2026,1,31),None,dt.date(1969,12,31),dt.date(2026,2,1)],pa.date32()),
 'at_ms': pa.array([dt.datetime(2026,1,31,12,0,0,123000,tzinfo=u),None,dt.datetime(1969,12,31,23,59,59,tzinfo=u),dt.datetime(2026,1,1,tzinfo=u)],pa.timestamp('ms','UTC')),
 'at_us': pa.array([dt.datetime(2026,1,31,12,0,0,123456),None,dt.datetime(1969,12,31,23,59,59),dt.datetime(2026,1,1)],pa.timestamp('us')),
 'at_ns': pa.array([1769860800123456789,None,-1,1],pa.int64()).cast(pa.timestamp('ns')),
 'money': pa.array([decimal.Decimal('12.34'),None,decimal.Decimal('-0.05'),decimal.Decimal('0.00')],pa.decimal128(12,2)),
}
t=pa.table(cols)
pq.write_table(t,out+'/snappy.parquet',compression='snappy')
pq.write_table(t,out+'/zstd-v2-pages.parquet',compression='zstd',data_page_version='2.0',write_page_checksum=True)
pq.write_table(t,out+'/gzip-two-row-groups.parquet',compression='gzip',row_group_size=2)
pq.write_table(t,out+'/lz4-no-dictionary.parquet',compression='lz4',use_dictionary=False)
pq.write_table(t,out+'/plain.parquet',compression='none')
pq.write_table(t.select(['int','long','text','double','float']),out+'/delta-and-split.parquet',compression='none',use_dictionary=False,column_encoding={'int':'DELTA_BINARY_PACKED','long':'DELTA_BINARY_PACKED','text':'DELTA_BYTE_ARRAY','double':'BYTE_STREAM_SPLIT','float':'BYTE_STREAM_SPLIT'})
pq.write_table(t.select(['at_ns','int']),out+'/int96.parquet',use_deprecated_int96_timestamps=True)
pq.write_table(pa.table({'int':pa.array([1,2]),'list':pa.array([[1,2],[3]]),'record':pa.array([{'a':1},{'a':2}])}),out+'/nested.parquet')
b=open(out+'/snappy.parquet','rb').read()
open(out+'/cut-short.parquet','wb').write(b[:len(b)-200])
c=bytearray(open(out+'/zstd-v2-pages.parquet','rb').read()); 
md=pq.ParquetFile(out+'/zstd-v2-pages.parquet').metadata.row_group(0).column(3)
o=md.data_page_offset+md.total_compressed_size-(md.data_page_offset-(md.dictionary_page_offset or md.data_page_offset))-3
c[o]^=0xff
open(out+'/byte-changed.parquet','wb').write(bytes(c))
pq.write_table(t.slice(0,0),out+'/no-rows.parquet')
